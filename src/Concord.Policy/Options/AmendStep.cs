namespace Concord.Policy;

/// <summary>One way to change one row so that it no longer stands in a finding.</summary>
/// <param name="Code">narrow-corridors, narrow-groups, narrow-interval or drop.</param>
/// <param name="Cost">1 to narrow, 10 to drop.</param>
/// <param name="Cells">Cells that it gives up: among equally dear ways the one that gives up less goes first.</param>
/// <param name="Text">In words.</param>
/// <param name="Apply">The register after it.</param>
internal sealed record AmendStep(string Code, int Cost, int Cells, Sentence Text, Func<Register, Register> Apply)
{
    public const int Narrowing = 1;
    public const int Dropping = 10;
}
