#pragma warning disable RS0030, CA1822 // Deliberate: each type breaks a rule, which a test must see.
namespace Concord.Architecture.Tests;

internal sealed class ReadsAFile
{
    public string Text() => File.ReadAllText("x");
}

internal sealed class ReadsTheClock
{
    public int Year() => DateTime.UtcNow.Year;
}

internal sealed class HoldsAConnection
{
    public System.Data.Common.DbConnection? Connection { get; set; }
}
