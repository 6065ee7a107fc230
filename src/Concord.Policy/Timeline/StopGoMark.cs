namespace Concord.Policy;

/// <summary>A day on which a conduct was stopped on a corridor, or let go again.</summary>
/// <param name="Conduct">Conduct.</param>
/// <param name="Corridor">Corridor id.</param>
/// <param name="Day">Day.</param>
/// <param name="Stops">A ban begins; else one ends, or a permission begins.</param>
/// <param name="Groups">Leaf groups concerned.</param>
/// <param name="Provision">The provision that begins or ends.</param>
/// <param name="Instrument">Its instrument.</param>
public sealed record StopGoMark(string Conduct, string Corridor, DateOnly Day, bool Stops, IReadOnlyList<string> Groups, string Provision, string Instrument)
{
    /// <summary>The marks of a period, for every conduct and corridor on which some provision ever forbids; by conduct, corridor and day. Drafts and acts signed only make none.</summary>
    public static IReadOnlyList<StopGoMark> Over(Register register, DateOnly from, DateOnly to)
    {
        var compiled = new CompiledRegister(register);
        var acting = compiled.Provisions.Where(p => p.Instrument is { IsDraft: false, IsSignedOnly: false }).ToList();
        var banned = acting.Where(p => p.Row.Modality == Modality.Forbidden).SelectMany(p => p.Scope.Corridors.Members().Select(c => (p.Row.Conduct, c))).ToHashSet();
        var marks = new List<StopGoMark>();
        foreach (var p in acting.Where(p => p.Row.Modality is Modality.Forbidden or Modality.Permitted or Modality.Obliged))
        {
            var stops = p.Row.Modality == Modality.Forbidden;
            string[] groups = [.. p.Scope.Leaves.Members().Select(l => compiled.Ground.LeafNames[l])];
            foreach (var c in p.Scope.Corridors.Members().Where(c => banned.Contains((p.Row.Conduct, c))))
            {
                var corridor = compiled.Ground.CorridorRows[c].Id;
                marks.Add(new(p.Row.Conduct, corridor, p.Row.InForce.From, stops, groups, p.Row.Id, p.Instrument.Id));
                // The end of a permission lets nothing go and stops nothing by itself.
                if (stops && p.Row.InForce.Until is { } end) marks.Add(new(p.Row.Conduct, corridor, end, false, groups, p.Row.Id, p.Instrument.Id));
            }
        }
        return [.. marks.Where(m => m.Day >= from && m.Day <= to).OrderBy(m => m.Conduct, StringComparer.Ordinal).ThenBy(m => m.Corridor, StringComparer.Ordinal).ThenBy(m => m.Day).ThenBy(m => m.Provision, StringComparer.Ordinal)];
    }
}
