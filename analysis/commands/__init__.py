"""The commands of `misconduct`, a module each: what it prints and which function it calls."""
