using System.Globalization;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>The Statistics Division's M49 overview: areas with their regions and groups, as memberships.</summary>
internal sealed class M49Overview : Importer
{
    private static readonly string[] Regions = ["Global Code", "Region Code", "Sub-region Code", "Intermediate Region Code"];

    private static readonly (string Column, string Group)[] Groups =
    [
        ("Least Developed Countries (LDC)", "LDC"), ("Land Locked Developing Countries (LLDC)", "LLDC"), ("Small Island Developing States (SIDS)", "SIDS"),
    ];

    public override string Name => "unsd-m49";

    public override string Looks => "M49 overview (columns Global Code, Global Name, Region Code …)";

    public override bool Recognises(SourceFile file) => file.HasHeader("Global Code", "Global Name", "Region Code", "Region Name", "…");

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "United Nations Statistics Division",
        Dataset = "unsd-m49",
        Title = "Standard country or area codes for statistical use (M49)",
        // The export bears no date; the one at hand has Bhutan no longer and Sao Tome and Principe still among the least developed, so it is of 2024.
        Edition = "2024",
        Licence = "facts; United Nations terms of use, with attribution",
        Copy = CopyKind.AsPublished,
        Note = "Which areas belong to which regions and groups. Assignment to a group is for statistical convenience and implies nothing about the status of an area.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        using var csv = new HeadedTable(file, draft);
        var area = csv.Column("M49 Code");
        var regions = Regions.Select(r => (Name: r, Column: csv.Column(r))).ToArray();
        var groups = Groups.Select(g => (Column: csv.Column(g.Column), AreaCatalogue.Default.Find(g.Group)!.Id)).ToArray();
        var year = int.TryParse(draft.Provenance.Edition.AsSpan(0, Math.Min(4, draft.Provenance.Edition.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : 0;
        var areas = AreaCodes.Of(file, draft, CodeScheme.M49);
        while (csv.Next(cancel))
        {
            if (!areas.TryFind(csv[area], csv.Line, area, "M49 Code", out var member)) continue;
            foreach (var (name, column) in regions)
            {
                if (!csv[column].IsEmpty && TryRegion(csv, column, name, out var region)) draft.Add(Measure.Membership, region, member, new Period(year), 1);
            }
            foreach (var (column, group) in groups)
            {
                if (csv[column] is "x") draft.Add(Measure.Membership, group, member, new Period(year), 1);
            }
        }
    }

    // The catalogue calls the M49 region 002 R002; the world is 001.
    private static bool TryRegion(HeadedTable csv, int column, string name, out int region)
    {
        region = csv[column] is "001" ? AreaCatalogue.World : AreaCatalogue.Default.Find(string.Concat("R", csv[column]))?.Id ?? -1;
        if (region >= 0) return true;
        csv.Reject("import.unknown-area", column, name, "the number of an M49 region");
        return false;
    }
}
