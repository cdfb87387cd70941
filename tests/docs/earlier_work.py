"""The earlier table by force, as it was published: force, people with a case to answer, staff.

Facts of iopc_forfunnel.csv, github.com/BBC-Data-Unit/police_misconduct, commit
0ee7c2fcb9291a1307f499782983e3abe59934c4: its 39 rows under our identifiers. Not for any rate of
the product.
"""

EARLIER = {
    "avon-and-somerset": (11, 5693),
    "bedfordshire": (4, 2364),
    "btp": (2, 4873),
    "cambridgeshire": (6, 2480),
    "cheshire": (2, 3744),
    "city-of-london": (1, 3744),
    "cleveland": (2, 1998),
    "cumbria": (1, 1921),
    "derbyshire": (1, 3433),
    "devon-and-cornwall": (8, 5539),
    "dorset": (7, 2623),
    "durham": (2, 2222),
    "essex": (9, 5489),
    "greater-manchester": (11, 11017),
    "gwent": (3, 2170),
    "hampshire": (3, 4952),
    "hertfordshire": (10, 3849),
    "kent": (3, 6524),
    "leicestershire": (10, 3640),
    "merseyside": (7, 5932),
    "metropolitan": (64, 44261),
    "norfolk": (4, 2881),
    "north-wales": (8, 2781),
    "north-yorkshire": (1, 2822),
    "northamptonshire": (4, 2299),
    "northumbria": (9, 5246),
    "nottinghamshire": (2, 3497),
    "south-wales": (8, 5454),
    "south-yorkshire": (6, 4838),
    "staffordshire": (6, 3148),
    "suffolk": (1, 2166),
    "surrey": (8, 3813),
    "sussex": (10, 5310),
    "thames-valley": (15, 7677),
    "warwickshire": (2, 1852),
    "west-mercia": (3, 4017),
    "west-midlands": (24, 20035),
    "west-yorkshire": (22, 9703),
    "wiltshire": (1, 2115),
}
