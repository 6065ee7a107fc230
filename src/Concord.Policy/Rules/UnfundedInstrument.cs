namespace Concord.Policy;

/// <summary>K13: an instrument in force whose latest appropriation is 0. No row, or a row without an amount, is unknown and says nothing.</summary>
internal static class UnfundedInstrument
{
    public static IEnumerable<Finding> Find(Snapshot s)
    {
        foreach (var money in s.Register.Budgets.Where(b => b.Kind.StartsWith("appropriated", StringComparison.Ordinal) && b.Year <= s.Day.Year).GroupBy(b => b.Instrument))
        {
            var instrument = s.Compiled.Instruments[money.Key];
            var latest = money.OrderBy(b => b.Year).Last();
            if (!s.Acts(instrument) || latest.Amount is not 0) continue;
            yield return new()
            {
                Id = Finding.MakeId(FindingKind.K13, instrument.Id), Kind = FindingKind.K13, Grade = "unfunded", Country = instrument.Country, A = instrument.Id, Inputs = [instrument, latest],
                Scope = s.Compiled.InstrumentScopes[instrument.Id],
            };
        }
    }
}
