namespace Concord.Policy;

/// <summary>Something that wants an outcome up or down in certain cells: an objective, or a commitment on an outcome.</summary>
internal sealed record Aim(RegisterRow Row, string Id, string Country, string? Owner, string Outcome, int Sign, Scope Scope, double Priority)
{
    public static Aim Of(Objective o, Ground ground) =>
        new(o, o.Id, o.Country, o.Owner, o.Outcome, o.Direction == Direction.Raise ? 1 : -1, ground.ScopeOf(o, o.Corridors, o.Groups, o.Country), o.Priority);

    public static Aim Of(Commitment c, Ground ground) =>
        new(c, c.Id, c.Country, null, c.Subject, c.Demand == Demand.Raise ? 1 : -1, ground.ScopeOf(c, c.Corridors, c.Groups, c.Country), 1);

    public string DirectionWord => Sign > 0 ? "raise" : "lower";
}
