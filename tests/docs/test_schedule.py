"""What docs/refresh.md and docs/refresh-workflow.yml show: calls that the command takes, and a
workflow that keeps to the rules of the code host's public schema, as far as they are known here.

The workflow itself can't be run here.
"""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
import yaml

from analysis.cli import app

DOCS = Path(__file__).resolve().parents[2] / "docs"
TEXT = (DOCS / "refresh-workflow.yml").read_text(encoding="utf-8")
GUIDE = (DOCS / "refresh.md").read_text(encoding="utf-8")
# Every scalar as text: YAML 1.1 takes the key `on` for true.
WORKFLOW = yaml.load(TEXT, Loader=yaml.BaseLoader)
STEPS = WORKFLOW["jobs"]["refresh"]["steps"]
# Keys that the schema allows; it has additionalProperties: false throughout.
TOP = {"name", "run-name", "on", "permissions", "env", "defaults", "concurrency", "jobs"}
JOB = {
    "name",
    "needs",
    "permissions",
    "runs-on",
    "env",
    "if",
    "steps",
    "timeout-minutes",
    "outputs",
}
STEP = {"id", "if", "name", "uses", "run", "with", "env", "shell", "working-directory",
        "continue-on-error", "timeout-minutes"}  # fmt: skip
SCOPES = {"actions", "checks", "contents", "deployments", "id-token", "issues", "packages", "pages",
          "pull-requests", "repository-projects", "security-events", "statuses"}  # fmt: skip
CALL = re.compile(r"(?:^\s*|`|bin/)misconduct (.+?)(?=$|`|\s*(?:>>?|2>|&&|\|\|))", re.M)


def calls(text):
    """Calls of the command in scripts and guides, with files in the place of words in capitals."""
    return sorted({one.strip() for one in CALL.findall(text)})


RUNS = "\n".join(step["run"] for step in STEPS if "run" in step)


def test_the_workflow_calls_what_the_issue_asks_for():
    assert calls(RUNS) == ["--data data check", "--data data refresh"]


@pytest.mark.parametrize("call", calls(RUNS) + calls(GUIDE))
def test_every_call_is_one_that_the_command_takes(call, tmp_path):
    file = tmp_path / "FILE.html"
    file.touch()
    words = [str(file) if "FILE." in word else word for word in shlex.split(call)]
    words = words[2:] if words[0] == "--data" else words
    command, bound, _ = app.parse_args(words, exit_on_error=False, print_error=False)
    assert command.__module__ == "analysis.cli"
    assert bound is not None


def test_the_guide_has_the_calls_that_matter():
    first = {call.split()[0] for call in calls(GUIDE)}
    assert {"refresh", "check", "add", "sources"} <= first


def test_the_keys_are_those_of_the_schema():
    assert set(WORKFLOW) <= TOP
    assert {"on", "jobs"} <= set(WORKFLOW)
    for name, job in WORKFLOW["jobs"].items():
        assert re.fullmatch(r"[_a-zA-Z][\w-]*", name)
        assert set(job) <= JOB
        assert job["runs-on"]
        assert 0 < int(job["timeout-minutes"]) <= 360
        assert all(set(step) <= STEP for step in job["steps"])
    for scope, access in WORKFLOW["permissions"].items():
        assert scope in SCOPES
        assert access in {"read", "write", "none"}


def test_each_step_runs_a_script_or_uses_an_action_of_a_version():
    for step in STEPS:
        assert ("run" in step) != ("uses" in step), step
        if "uses" in step:
            assert re.fullmatch(r"[\w.-]+/[\w./-]+@[\w.-]+", step["uses"])
        assert "with" not in step or "uses" in step


def test_it_runs_weekly_and_by_hand():
    (schedule,) = WORKFLOW["on"]["schedule"]
    minute, hour, day, month, weekday = schedule["cron"].split()
    assert 0 <= int(minute) < 60
    assert 0 <= int(hour) < 24
    assert (day, month) == ("*", "*")
    assert 0 <= int(weekday) <= 6
    assert "workflow_dispatch" in WORKFLOW["on"]


def test_what_a_step_asks_of_another_is_what_that_one_gives():
    given = {}
    for step in STEPS:
        script = step.get("run", "") + step.get("if", "")
        for asked, name in re.findall(r"steps\.(\w+)\.outputs\.(\w+)", script):
            assert name in given[asked], f"{asked} comes later, or does not give {name}"
        names = re.findall(r'echo "(\w+)=[^"]*" >> "\$GITHUB_OUTPUT"', step.get("run", ""))
        if "id" in step:
            assert step["id"] not in given
            given[step["id"]] = names
    assert given == {"refresh": ["code"], "check": ["code"]}


@pytest.mark.parametrize("step", [step for step in STEPS if "run" in step], ids=lambda s: s["name"])
def test_every_script_is_whole(step):
    found = subprocess.run(["bash", "-n"], input=step["run"], capture_output=True, text=True)
    assert (found.returncode, found.stderr) == (0, "")


def test_the_proposal_has_the_summary_as_its_text():
    propose = next(step["run"] for step in STEPS if step.get("name") == "Propose")
    assert "cat summary.txt" in propose
    assert "--body-file body.txt" in propose
    # An expression within a script could be made to run by what it holds.
    assert "${{" not in RUNS


def test_the_cron_line_of_the_guide_is_one():
    (line,) = re.findall(r"^(\d+ \d+ \* \* \d)  (.+)$", GUIDE, re.M)
    assert line[0] == "40 6 * * 1"
    found = subprocess.run(["bash", "-n"], input=line[1], capture_output=True, text=True)
    assert found.returncode == 0
