using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import.Layouts;

/// <summary>A table of UN DESA's revision of 2013 saved as text: fifteen rows of titles, a header with a line break in a cell, spaces between thousands, columns without a name.</summary>
internal sealed partial class UndesaStocks2013 : Importer
{
    public override string Name => "undesa-stock-2013";

    public override TextEncoding Encoding => TextEncoding.Windows1252;

    public override string Looks => "UN DESA migrant stock, revision of 2013 (titled 'Table N. Total migrant stock at mid-year by origin …')";

    public override bool Recognises(SourceFile file) => TitleOf(file) is not null;

    public override Provenance Describe(SourceFile file) => new()
    {
        Publisher = "United Nations, Department of Economic and Social Affairs, Population Division (UN DESA)",
        Dataset = "undesa-stock-wide",
        Title = "Trends in International Migrant Stock: Migrants by Destination and Origin",
        Edition = "2013",
        Licence = "CC BY 3.0 IGO",
        Copy = CopyKind.Reshaped,
        CopiedBy = "asheshwor/migration-data (a sheet saved as text)",
        CopyUrl = "https://github.com/asheshwor/migration-data",
        Note = "People living in the destination on 1 July who were born in the origin, or are its citizens where the destination counts by citizenship. Superseded by later revisions. " +
            "A blank is unknown. People of origins that the file calls Other North and Other South are in the totals only.",
    };

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        var title = TitleOf(file)!;
        var (year, sex) = (int.Parse(title.Groups[2].ValueSpan, CultureInfo.InvariantCulture), title.Groups[1].Value switch { "Male" => Sex.Male, "Female" => Sex.Female, _ => Sex.Both });
        UndesaMatrix? matrix = null;
        var (code, type) = (-1, -1);
        bool IsHeader(TableRow row)
        {
            code = Enumerable.Range(0, Math.Min(row.Count, 12)).FirstOrDefault(i => row.Text(i).Trim() is "Country code", -1);
            if (code < 0) return false;
            type = Enumerable.Range(0, 12).FirstOrDefault(i => row.Text(i).Trim().StartsWith("Type of data"), -1);
            matrix = new UndesaMatrix(row, Math.Max(code, type) + 2, file, draft);
            return type >= 0;
        }
        var areas = AreaCodes.Of(file, draft, CodeScheme.UnDesa);
        foreach (var row in SheetRows.Below(file, draft, IsHeader, "cells 'Country code' and 'Type of data', then names of origins", cancel))
        {
            if (row.IsEmpty) continue;
            draft.Read();
            if (row.IsBlank(code)) draft.Skip("footnote");
            else if (row.IsBlank(type) && areas.Peek(row.Text(code).Trim()) is not { Kind: AreaKind.Area or AreaKind.Historic }) draft.Skip("aggregate of areas");
            else if (areas.TryFind(row, code, "Country code", out var area) && DataType.TryRead(row, type, draft, out var definition)) matrix!.Read(row, area, year, sex, definition);
        }
        matrix?.Report();
    }

    private static Match? TitleOf(SourceFile file) => file.Head.SelectMany(r => r).Select(c => Table().Match(c)).FirstOrDefault(m => m.Success);

    [GeneratedRegex(@"^Table \d+\. (Total|Male|Female) migrant stock at mid-year by origin and by major area, .*, (\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Table();
}
