using System.Collections.Frozen;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>World Development Indicators in the long table of IOM's package gdidata: <c>geo, var, t, v</c>.</summary>
internal sealed class WdiGdidata : Importer
{
    // Values are the Bank's own, in its own unit. What the table calls income is gross domestic product per head at parity and prices of 2021: a test shows it.
    private static readonly FrozenDictionary<string, Measure> Measures = new Dictionary<string, Measure>
    {
        ["pop"] = Measure.Population,
        ["nmig"] = Measure.NetMigration,
        ["gdp"] = Measure.Gdp,
        ["income"] = Measure.GdpPerHead,
        ["remin"] = Measure.RemittancesReceived,
        ["remout"] = Measure.RemittancesPaid,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override string Name => "worldbank-wdi-gdidata";

    public override int Version => 2;

    public override string Looks => "World Bank indicators as reshaped by IOM (columns geo, var, t, v)";

    public override bool Recognises(SourceFile file) => file.HasHeader("geo", "var", "t", "v");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "World Bank",
        Dataset = "worldbank-wdi",
        Title = "World Development Indicators",
        Edition = "2025-01",
        Licence = "CC BY 4.0",
        Copy = CopyKind.Reshaped,
        CopiedBy = "International Organization for Migration (gdidata)",
        CopyUrl = "https://github.com/iom/gdidata",
        Note = "Population is mid-year, net migration is the United Nations' estimate taken over by the Bank; money is in current US dollars, gross domestic product per head in international dollars of 2021. " +
            "Personal remittances are personal transfers and compensation of employees. A missing year is unknown.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var (geo, variable, year, value) = (csv.Column("geo"), csv.Column("var"), csv.Column("t"), csv.Column("v"));
        var areas = AreaCodes.Of(file, draft, CodeScheme.WorldBank);
        var measures = Measures.GetAlternateLookup<ReadOnlySpan<char>>();
        while (csv.Next(cancel))
        {
            if (!measures.TryGetValue(csv[variable], out var measure)) draft.Skip($"variable {csv[variable]} not used");
            else if (csv[value] is "" or "NA") draft.Skip("no value");
            else if (areas.Peek(csv[geo])?.Kind == AreaKind.Group) draft.Skip("aggregate of areas");
            else if (areas.TryFind(csv[geo], csv.Line, geo, "geo", out var area) && csv.TryYear(year, "t", out var t) && csv.TryNumber(value, "v", out var v))
            {
                draft.Add(measure, area, new Period(t), v);
            }
        }
    }
}
