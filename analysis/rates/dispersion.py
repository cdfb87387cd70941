"""Over-dispersion: how far units differ by more than chance, and limits widened for it.

Estimated where expected counts carry it, and otherwise left out with the reason.
"""

from dataclasses import dataclass

import numpy as np

from analysis.rates.checked import FloatArray, Limits

LEAST_EXPECTED = 10.0
LEAST_UNITS = 10
WINSORISED = 0.1


@dataclass(frozen=True)
class Dispersion:
    """What was found of the spread between units.

    Attributes:
        ratio: mean squared winsorised z-score; 1 where there is nothing but chance, None where it
            was not estimated.
        variance: between-unit variance to be added to the variance of chance, on the scale of the
            indicator; None where it was not estimated.
        units: how many units it rests on.
        reason: why it was not estimated, else empty.
    """

    ratio: float | None
    variance: float | None
    units: int
    reason: str = ""


def between_units(
    values: FloatArray, centre: float, errors: FloatArray, enough: np.typing.NDArray[np.bool_]
) -> Dispersion:
    """Spiegelhalter's winsorised, additive estimate of over-dispersion.

    z = (y - centre) / s, its lowest and highest tenth drawn in to the tenth and ninetieth
    percentile; ratio = mean z^2; variance = max(0, (I ratio - (I - 1)) / (sum w - sum w^2 / sum w))
    with w = 1 / s^2 and I units.
    Source: Spiegelhalter DJ. Handling over-dispersion of performance indicators. Qual Saf Health
    Care 2005; 14: 347-351.

    Args:
        values: the indicator of each unit.
        centre: its common value.
        errors: its standard error by chance alone at the common value.
        enough: whether the unit's expected counts are large enough to take part.

    Returns:
        The estimate, or the reason why there is none.
    """
    units = int(enough.sum())
    if units < LEAST_UNITS:
        return Dispersion(
            None,
            None,
            units,
            f"over-dispersion not estimated: {units} units expect {LEAST_EXPECTED:g} events or "
            f"more, and it takes {LEAST_UNITS}",
        )
    s = errors[enough]
    z = (values[enough] - centre) / s
    z = np.clip(z, *np.quantile(z, [WINSORISED, 1 - WINSORISED]))
    ratio = float(np.mean(z**2))
    w = 1 / s**2
    variance = (units * ratio - (units - 1)) / (w.sum() - (w**2).sum() / w.sum())
    return Dispersion(ratio, max(0.0, float(variance)), units)


def widened(
    limits: Limits,
    centre: float,
    errors: FloatArray,
    enough: np.typing.NDArray[np.bool_],
    found: Dispersion,
    highest: float = np.inf,
) -> Limits:
    """Limits with the variance between units added to that of chance.

    The distance of each exact limit from the centre is multiplied by sqrt((s^2 + variance) / s^2):
    Spiegelhalter's centre -+ z sqrt(s^2 + variance) where the normal holds, and never inside the
    plain limits. NaN where the expected count is too small or nothing was estimated.

    Args:
        limits: plain limits on the scale of the indicator.
        centre: common value of the indicator.
        errors: standard error by chance of each unit.
        enough: whether the unit's expected counts are large enough.
        found: of `between_units`.
        highest: value that the indicator can't exceed.
    """
    if found.variance is None:
        nothing = np.full(errors.shape, np.nan)
        return Limits(nothing, nothing)
    wider = np.where(enough, np.sqrt(1 + found.variance / errors**2), np.nan)
    return Limits(
        np.maximum(centre - (centre - limits.lower) * wider, 0.0),
        np.minimum(centre + (limits.upper - centre) * wider, highest),
    )
