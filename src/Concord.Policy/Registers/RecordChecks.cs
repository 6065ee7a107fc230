using Concord.Core;

namespace Concord.Policy.Registers;

/// <summary>What a reader of a sound register should know all the same: warnings, which do not stop the load.</summary>
internal static class RecordChecks
{
    public static void Run(Register register, List<Fault> faults)
    {
        Scopes(register, faults);
        Promises(register, faults);
    }

    private static void Scopes(Register register, List<Fault> faults)
    {
        var ground = new Ground(register);
        var instruments = register.Instruments.ToDictionary(i => i.Id, StringComparer.Ordinal);
        foreach (var i in register.Instruments) Tokens(i, i.Id, i.Corridors, i.Country);
        foreach (var o in register.Objectives) Tokens(o, o.Id, o.Corridors, o.Country);
        foreach (var c in register.Commitments) Tokens(c, c.Id, c.Corridors, c.Country);
        foreach (var p in register.Provisions)
        {
            var instrument = instruments[p.Instrument];
            Tokens(p, p.Id, p.Corridors, instrument.Country);
            var own = ground.Scope(p.Corridors, p.Groups, instrument.Country);
            var whole = ground.Scope(instrument.Corridors, instrument.Groups, instrument.Country);
            if (!whole.Contains(own))
                faults.Add(new("register.wider", Severity.Warning, p.At, $"{p.Id} reaches further than its instrument {instrument.Id}", "corridors and groups within the instrument's", "Widen the instrument's scope, or narrow the provision."));
            if (p.InForce.From < instrument.InForce.From || (instrument.InForce.Until is { } end && (p.InForce.Until is not { } until || until > end)))
                faults.Add(new("register.outlasts", Severity.Warning, p.At, $"{p.Id} is in force on days when its instrument {instrument.Id} is not", "days within the instrument's"));
        }

        void Tokens(RegisterRow row, string id, IReadOnlyList<string> corridors, string country)
        {
            foreach (var token in corridors.Where(t => ground.Corridors(t, country).IsEmpty))
                faults.Add(new("register.no-corridor", Severity.Warning, row.At with { Field = "corridors" }, $"no corridor of the register matches {token} of {id}", "a pattern that some corridor fits", "The row stays and acts on nothing."));
        }
    }

    private static void Promises(Register register, List<Fault> faults)
    {
        var moved = register.Effects.Select(e => e.Outcome).ToHashSet(StringComparer.Ordinal);
        foreach (var c in register.Commitments.Where(c => c.OnOutcome && !moved.Contains(c.Subject)))
            faults.Add(new("register.no-data", Severity.Warning, c.At with { Field = "subject" }, $"no effect on {c.Subject}, which {c.Id} asks to {c.Demand.ToString().ToLowerInvariant()}, is recorded", "an outcome with effects", "The commitment is shown as without data."));
    }
}
