using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>
/// UN DESA's own workbooks of migrant stock by destination and origin, from the edition of 2020 on: a row for each pair, years across, in one block (both sexes) or three. Only the first table is
/// read: the others are sums and shares of it.
/// </summary>
internal sealed partial class UndesaStocksOriginDestination : Importer
{
    public override string Name => "undesa-stock-od";

    public override string Looks => "UN DESA migrant stock by destination and origin (workbook titled 'International Migrant Stock YEAR: Destination and origin')";

    public override bool Recognises(SourceFile file) => EditionOf(file) is not null;

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "United Nations, Department of Economic and Social Affairs, Population Division (UN DESA)",
        Dataset = "undesa-stock-od",
        Title = "International Migrant Stock: Destination and origin, Table 1",
        Edition = EditionOf(file)!,
        Licence = "CC BY 3.0 IGO",
        Copy = CopyKind.AsPublished,
        Note = "People living in the destination on 1 July who were born in the origin, or are its citizens where the destination counts by citizenship; refugees are included where marked. A pair that is absent is unknown.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var columns = new Columns();
        var areas = AreaCodes.Of(file, draft, CodeScheme.UnDesa);
        foreach (var row in SheetRows.Below(file, draft, columns.Find, "cells 'Location code of destination' and 'Location code of origin', then years", cancel))
        {
            if (row.IsEmpty) continue;
            draft.Read();
            if (row.IsBlank(columns.Destination) || row.IsBlank(columns.Origin)) draft.Skip("footnote");
            else if (IsGroup(row, columns.Destination, areas) || IsGroup(row, columns.Origin, areas)) draft.Skip("aggregate of areas");
            else if (areas.TryFind(row, columns.Destination, "Location code of destination", out var to) && areas.TryFind(row, columns.Origin, "Location code of origin", out var from))
            {
                var definition = Definition.None;
                if (columns.Type >= 0 && !DataType.TryRead(row, columns.Type, draft, out definition)) continue;
                foreach (var (column, year, sex) in columns.Years)
                {
                    if (row.Text(column).Trim() is "" or ".." or "-" or "—") draft.Skip("not available (cells)");
                    else if (row.TryNumber(column, out var value) || Thousands.TryParse(row.Text(column), ' ', out value)) draft.Add(Measure.Stock, from, to, new Period(year), value, sex, definition);
                    else row.Reject(draft, "import.not-a-number", column, year.ToString(CultureInfo.InvariantCulture), "a number");
                }
            }
        }
    }

    // The world as origin is a total that the publisher states; it is left out with the other sums.
    private static bool IsGroup(TableRow row, int column, AreaCodes areas) =>
        areas.Peek(row.Text(column).Trim()) is { Kind: AreaKind.Group } || (row.TryInteger(column, out var code) && code >= 900 && areas.Peek(row.Text(column).Trim()) is null);

    private static string? EditionOf(SourceFile file) => file.Head.SelectMany(r => r).Select(c => Title().Match(c)).FirstOrDefault(m => m.Success)?.Groups[1].Value;

    [GeneratedRegex(@"^International Migrant Stock (\d{4})\s*:\s*(By )?destination and origin$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    /// <summary>Codes by their headings, which differ in their words between editions; years as often as there are blocks: both sexes, males, females.</summary>
    private sealed class Columns
    {
        public int Destination { get; private set; } = -1;

        public int Origin { get; private set; } = -1;

        public int Type { get; private set; } = -1;

        public List<(int Column, int Year, Sex Sex)> Years { get; } = [];

        public bool Find(TableRow row)
        {
            (Destination, Origin, Type) = (-1, -1, -1);
            Years.Clear();
            var (block, last) = (0, 0);
            for (var i = 0; i < row.Count; i++)
            {
                var text = row.Text(i).Trim();
                if (text.StartsWith("Location code of destination", StringComparison.OrdinalIgnoreCase)) Destination = i;
                else if (text.StartsWith("Location code of origin", StringComparison.OrdinalIgnoreCase)) Origin = i;
                else if (text.StartsWith("Type of data", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Data type", StringComparison.OrdinalIgnoreCase)) Type = i;
                else if (row.TryYear(i, out var year))
                {
                    if (year <= last) block++;
                    last = year;
                    if (block < 3) Years.Add((i, year, block switch { 0 => Sex.Both, 1 => Sex.Male, _ => Sex.Female }));
                }
            }
            return Destination >= 0 && Origin >= 0 && Years.Count > 0;
        }
    }
}
