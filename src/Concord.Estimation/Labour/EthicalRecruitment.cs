namespace Concord.Estimation.Labour;

/// <summary>Whether people may be shown on a corridor.</summary>
/// <param name="Shown">Whether.</param>
/// <param name="Why">Why not; or the agreement that lets them be shown; empty where no rule speaks.</param>
public sealed record Admission(bool Shown, string Why);

/// <summary>
/// The WHO Global Code of Practice on the International Recruitment of Health Personnel (resolution WHA63.16) as a gate that no setting opens: health personnel of a state on the support and safeguards list, or of
/// one that records a shortage of them, are not shown on any corridor to another state. Only an agreement of the two governments that is in force and has safeguards shows them, and it is named.
/// </summary>
public static class EthicalRecruitment
{
    /// <summary>Whether the people of a supply may be shown to the posts of an area.</summary>
    public static Admission Of(LabourMarket market, LabourSupply supply, string destination)
    {
        if (supply.Area == destination || !Isco.MayBeHealth(supply.Isco)) return new(true, "");
        var reason = market.List is null ? "no support and safeguards list is loaded, so every state counts as on it"
            : market.List.Areas.Contains(supply.Area) ? FormattableString.Invariant($"on WHO's support and safeguards list of {market.List.AsOf:yyyy-MM-dd}")
            : market.Shortages.FirstOrDefault(s => s.Area == supply.Area && (Isco.Covers(s.Isco, supply.Isco) || Isco.Covers(supply.Isco, s.Isco))) is { } shortage ? $"a recorded shortage: {shortage.Source}"
            : null;
        if (reason is null) return new(true, "");
        // An agreement must cover the whole group: one on nurses does not open a group that also holds physicians.
        var agreement = market.Agreements
            .Where(a => a.From == supply.Area && a.To == destination && Isco.Covers(a.Isco, supply.Isco) && a.InForce <= market.Day && !string.IsNullOrWhiteSpace(a.Safeguards))
            .OrderByDescending(a => a.InForce).ThenBy(a => a.Name, StringComparer.Ordinal).FirstOrDefault();
        return agreement is null ? new(false, reason) : new(true, FormattableString.Invariant($"{agreement.Name}, in force since {agreement.InForce:yyyy-MM-dd}: {agreement.Safeguards}"));
    }
}
