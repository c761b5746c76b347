"""No total gives back a hidden number: checked against a solver of its own, on random tables."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from advisor.sites.masking import Sum, hidden_cells

FIVE = 5


def hidden(numbers: dict[str, int], *sums: Sum[str]) -> set[str]:
    return hidden_cells(numbers, sums, dict.fromkeys(numbers, FIVE))


def test_nought_and_large_numbers_are_shown() -> None:
    assert hidden({"a": 0, "b": 5, "c": 4}) == {"c"}


def test_a_second_number_is_hidden_with_the_only_small_one() -> None:
    """A total of 30 with parts 20, 8 and 2: without the 8, the 2 would be 30 - 28."""
    total = Sum("t", ("a", "b", "c"))
    assert hidden({"t": 30, "a": 20, "b": 8, "c": 2}, total) == {"b", "c"}


def test_two_hidden_numbers_that_add_up_to_a_small_one_take_a_third() -> None:
    """1 and 1 hidden under a total that leaves 2: both would be read off."""
    assert hidden({"t": 12, "a": 10, "b": 1, "c": 1}, Sum("t", ("a", "b", "c"))) == {"a", "b", "c"}


def test_a_part_alone_takes_its_total_along() -> None:
    assert hidden({"t": 3, "a": 3, "b": 0}, Sum("t", ("a", "b"))) >= {"t", "a"}


def test_a_number_known_to_all_is_never_hidden() -> None:
    found = hidden_cells({"t": 10, "a": 2, "b": 8}, [Sum("t", ("a", "b"))], {"a": FIVE, "b": FIVE})
    assert found == {"a", "b"}


def test_a_table_is_guarded_by_rows_and_by_columns_together() -> None:
    rows, columns = "xyz", "123"
    numbers = {row + column: 9 for row, column in product(rows, columns)} | {"x1": 2}
    numbers |= {row: sum(numbers[row + column] for column in columns) for row in rows}
    numbers |= {column: sum(numbers[row + column] for row in rows) for column in columns}
    sums = [Sum(row, tuple(row + column for column in columns)) for row in rows]
    sums += [Sum(column, tuple(row + column for row in rows)) for column in columns]
    found = hidden(numbers, *sums)
    assert "x1" in found
    assert len(found) == 4


@st.composite
def tables(draw: st.DrawFn) -> tuple[dict[str, int], list[Sum[str]]]:
    """A table of one to four rows and columns with its margins and its grand total."""
    rows, columns = range(draw(st.integers(1, 4))), range(draw(st.integers(1, 4)))
    numbers = {f"{row},{column}": draw(st.integers(0, 12)) for row in rows for column in columns}
    numbers |= {f"r{row}": sum(numbers[f"{row},{column}"] for column in columns) for row in rows}
    numbers |= {f"c{column}": sum(numbers[f"{row},{column}"] for row in rows) for column in columns}
    numbers["t"] = sum(numbers[f"r{row}"] for row in rows)
    sums = [Sum(f"r{row}", tuple(f"{row},{column}" for column in columns)) for row in rows]
    sums += [Sum(f"c{column}", tuple(f"{row},{column}" for row in rows)) for column in columns]
    sums.append(Sum("t", tuple(f"r{row}" for row in rows)))
    return numbers, sums


def known_after_propagation(numbers: dict[str, int], sums: list[Sum[str]], out: set[str]) -> set[str]:
    """What a reader computes who fills in, again and again, the one number that a sum lacks."""
    known = set(numbers) - out
    while True:
        more = {key for each in sums for key in each.members if set(each.members) - known == {key}}
        if not more:
            return known
        known |= more


@given(tables())
def test_no_hidden_number_is_found_by_subtraction(table: tuple[dict[str, int], list[Sum[str]]]) -> None:
    numbers, sums = table
    out = hidden(numbers, *sums)
    assert {key for key, number in numbers.items() if 0 < number < FIVE} <= out
    assert not known_after_propagation(numbers, sums, out) & out


@given(tables())
def test_another_table_fits_what_is_shown(table: tuple[dict[str, int], list[Sum[str]]]) -> None:
    """For each hidden number some other numbers, perhaps negative, satisfy every sum: none is determined."""
    numbers, sums = table
    out = sorted(hidden(numbers, *sums))
    matrix = [[(key in each.parts) - (key == each.total) for key in out] for each in sums]
    full = rank(matrix)
    for place, _ in enumerate(out):
        without = [[value for at, value in enumerate(line) if at != place] for line in matrix]
        assert rank(without) == full, f"{out[place]} is determined"


def rank(matrix: list[list[int]]) -> int:
    """The rank of a small matrix, modulo a large prime."""
    prime, lines, found = 2_147_483_647, [list(line) for line in matrix], 0
    for column in range(len(lines[0]) if lines else 0):
        pivot = next((at for at in range(found, len(lines)) if lines[at][column] % prime), None)
        if pivot is None:
            continue
        lines[found], lines[pivot] = lines[pivot], lines[found]
        inverse = pow(lines[found][column], -1, prime)
        lines[found] = [value * inverse % prime for value in lines[found]]
        for at in range(len(lines)):
            if at != found:
                times = lines[at][column]
                lines[at] = [
                    (value - times * lead) % prime for value, lead in zip(lines[at], lines[found], strict=True)
                ]
        found += 1
    return found
