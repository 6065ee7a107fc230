using System.Globalization;
using System.Text;

namespace Concord.Charts;

public sealed partial record HeatMap
{
    internal override string CssClass => "heatmap";

    /// <inheritdoc/>
    public override string Fragment(DrawingOptions options)
    {
        Check();
        var html = new StringBuilder($"<div class=\"heat\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{options.Prefix}-t\"><table><caption class=\"vh\" id=\"{options.Prefix}-t\">{Text(Title)}</caption><thead><tr><th scope=\"col\">{Text(RowHeader)}</th>");
        for (var i = 0; i < Columns.Count; i++) html.Append("<th scope=\"col\">").Append(ColumnNames.Count == 0 ? Text(Columns[i]) : $"<abbr title=\"{Text(ColumnNames[i])}\">{Text(Columns[i])}</abbr>").Append("</th>");
        foreach (var sum in SumColumns) html.Append("<th scope=\"col\" class=\"sum\">").Append(Text(sum)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Text(row.Name));
            if (row.Note.Length > 0) html.Append("<small>").Append(Text(row.Note)).Append("</small>");
            html.Append("</th>");
            for (var i = 0; i < Columns.Count; i++)
            {
                if (row.Cells[i] is not { } cell) html.Append("<td></td>");
                else html.Append(CultureInfo.InvariantCulture, $"<td class=\"{Css(cell)}\" data-m=\"{Text(WholeName(i))}\"").Append(cell.Words.Length > 0 ? $" title=\"{Text(cell.Words)}\">" : ">").Append(Linked(cell)).Append("</td>");
            }
            for (var i = 0; i < SumColumns.Count; i++) html.Append(CultureInfo.InvariantCulture, $"<td class=\"sum\" data-m=\"{Text(SumColumns[i])}\">").Append(Text(row.Sums![i])).Append("</td>");
            html.Append("</tr>");
        }
        html.Append("</tbody></table></div><p class=\"hkey\">");
        for (var i = 0; i < Scale.Classes; i++) html.Append(CultureInfo.InvariantCulture, $"<span><i class=\"{Scale.CssClass(i)}\"></i>").Append(Text(ClassLabels[i])).Append("</span>");
        if (FramedLabel.Length > 0) html.Append("<span><i class=\"own\"></i>").Append(Text(FramedLabel)).Append("</span>");
        if (UnsureLabel.Length > 0) html.Append("<span><i class=\"unsure\"></i>").Append(Text(UnsureLabel)).Append("</span>");
        if (EmptyLabel.Length > 0) html.Append("<span><i class=\"q0\"></i>").Append(Text(EmptyLabel)).Append("</span>");
        html.Append("</p>");
        if (ColumnNames.Count > 0) html.Append("<p class=\"hnames\">").Append(string.Join(" · ", Columns.Zip(ColumnNames, (c, n) => $"<b>{Text(c)}</b> <bdi>{Text(n)}</bdi>"))).Append("</p>");
        return html.ToString();
    }

    internal override void Check()
    {
        NotEmpty(Rows.Count, "rows");
        NotEmpty(Columns.Count, "columns");
        if (ClassLabels.Count != Scale.Classes) throw new ArgumentException($"The scale has {Scale.Classes} classes and {ClassLabels.Count} labels.");
        if (ColumnNames.Count > 0 && ColumnNames.Count != Columns.Count) throw new ArgumentException($"There are {Columns.Count} columns and {ColumnNames.Count} names for them.");
        foreach (var row in Rows)
        {
            if (row.Cells.Count != Columns.Count) throw new ArgumentException($"The row '{row.Name}' has {row.Cells.Count} cells; there are {Columns.Count} columns.");
            if ((row.Sums?.Count ?? 0) != SumColumns.Count) throw new ArgumentException($"The row '{row.Name}' has {row.Sums?.Count ?? 0} sums; there are {SumColumns.Count} sum columns.");
            foreach (var cell in row.Cells.OfType<HeatCell>())
            {
                Finite(cell.Value, row.Name);
                // Data of others may not send a reader elsewhere.
                if (cell.Link.Contains(':', StringComparison.Ordinal) || cell.Link.StartsWith("//", StringComparison.Ordinal)) throw new ArgumentException($"A cell of '{row.Name}' leads out of its page: {cell.Link}");
            }
        }
    }

    internal override double Paint(SvgWriter svg, DrawingSize size, DrawingOptions options) => size == DrawingSize.Wide ? PaintGrid(svg) : PaintList(svg);

    private double PaintGrid(SvgWriter svg)
    {
        var names = Math.Min(260, Rows.Max(r => Math.Max(TextWidth.Of(r.Name, "b"), TextWidth.Of(r.Note, "s")))) + 14;
        var sum = SumColumns.SelectMany(c => SvgWriter.Clean(c).Split(' ')).Select(w => TextWidth.Of(w, "s b") + 12).Append(62).Max();
        var sums = SumColumns.Count * sum;
        var cell = Math.Min(120, (svg.Width - names - sums) / Columns.Count);
        var heads = Columns.Concat(SumColumns).Select((c, i) => TextWidth.Wrap(SvgWriter.Clean(c), (i < Columns.Count ? cell : sum) - 4, 3, "s b")).ToArray();
        var top = (heads.Max(h => h.Count) * 14.0) + 10;
        svg.Text(0, top - 8, RowHeader, "s b", Anchor.Start, names);
        for (var i = 0; i < heads.Length; i++)
        {
            var x = i < Columns.Count ? names + ((i + 0.5) * cell) : names + (Columns.Count * cell) + ((i - Columns.Count + 1) * sum) - 6;
            for (var l = 0; l < heads[i].Count; l++) svg.Text(x, top - 8 - ((heads[i].Count - 1 - l) * 14), heads[i][l], "s b", i < Columns.Count ? Anchor.Middle : Anchor.End);
        }
        var y = top;
        foreach (var row in Rows)
        {
            var lines = TextWidth.Balanced(SvgWriter.Clean(row.Name), names - 8, 2, "b");
            var high = Math.Max(38, (lines.Count * 15) + (row.Note.Length > 0 ? 15 : 0) + 8);
            var first = y + ((high - (lines.Count * 15) - (row.Note.Length > 0 ? 15 : 0)) / 2) + 11.5;
            for (var l = 0; l < lines.Count; l++) svg.Text(0, first + (l * 15), lines[l], "b", Anchor.Start, names - 8);
            svg.Text(0, first + (lines.Count * 15), row.Note, "s m", Anchor.Start, names - 8);
            for (var i = 0; i < Columns.Count; i++)
            {
                var x = names + (i * cell);
                if (row.Cells[i] is { } filled) PaintCell(svg, filled, x + 1, y + 1, cell - 2, high - 2);
                else svg.Rect(x + 1, y + 1, cell - 2, high - 2, "q0");
            }
            for (var i = 0; i < SumColumns.Count; i++) svg.Text(names + (Columns.Count * cell) + ((i + 1) * sum) - 6, y + (high / 2) + 4, row.Sums![i], "b num", Anchor.End, sum - 2);
            y += high;
        }
        return PaintKey(svg, y + 12);
    }

    private double PaintList(SvgWriter svg)
    {
        double y = 0;
        foreach (var row in Rows)
        {
            svg.Text(0, y + 14, row.Name, "b", Anchor.Start, svg.Width);
            svg.Text(0, y + 29, row.Note, "s m", Anchor.Start, svg.Width);
            y += row.Note.Length > 0 ? 36 : 22;
            double x = 0;
            foreach (var (column, filled) in Enumerable.Range(0, Columns.Count).Select(WholeName).Zip(row.Cells).Where(p => p.Second is not null))
            {
                var words = TextWidth.Fit(SvgWriter.Clean($"{column} {filled!.Label}"), svg.Width - 16, "s b");
                var wide = TextWidth.Of(words, "s b") + 16;
                if (x > 0 && x + wide > svg.Width) (x, y) = (0, y + 28);
                PaintCell(svg, filled with { Label = words }, x, y, wide, 24);
                x += wide + 5;
            }
            y += x > 0 ? 38 : 12;
        }
        return PaintKey(svg, y);
    }

    private void PaintCell(SvgWriter svg, HeatCell cell, double x, double y, double width, double height)
    {
        svg.Rect(x, y, width, height, cell.Unsure ? "q0 " + Css(cell) : Css(cell), cell.Words);
        svg.Text(x + (width / 2), y + (height / 2) + 4.5, cell.Label, cell.Unsure ? "s b" : $"s b on-{Scale.CssClass(Scale.ClassOf(cell.Value))}", Anchor.Middle, width - 2);
    }

    private double PaintKey(SvgWriter svg, double y)
    {
        double x = 0;
        var entries = ClassLabels.Select((l, i) => (Css: Scale.CssClass(i), Words: l)).Concat(FramedLabel.Length > 0 ? [("q0 own", FramedLabel)] : []).Concat(UnsureLabel.Length > 0 ? [("q0 unsure", UnsureLabel)] : []).Concat(EmptyLabel.Length > 0 ? [("q0", EmptyLabel)] : []);
        foreach (var (css, words) in entries)
        {
            var wide = 30 + TextWidth.Of(words, "s") + 18;
            if (x > 0 && x + wide > svg.Width) (x, y) = (0, y + 20);
            svg.Rect(x, y + 2, 24, 12, css);
            svg.Text(x + 30, y + 12, words, "s", Anchor.Start, svg.Width - x - 30);
            x += wide;
        }
        y += 24;
        if (ColumnNames.Count == 0 || svg.Width < 600) return y;
        foreach (var line in TextWidth.Wrap(SvgWriter.Clean(string.Join(" · ", Columns.Zip(ColumnNames, (c, n) => $"{c}: {n}"))), svg.Width, 6, "s"))
        {
            svg.Text(0, y + 10, line, "s m", Anchor.Start, svg.Width);
            y += 16;
        }
        return y + 4;
    }

    private string WholeName(int column) => ColumnNames.Count == 0 ? Columns[column] : ColumnNames[column];

    private static string Linked(HeatCell cell) => cell.Link.Length == 0 ? Text(cell.Label) : $"<a href=\"{Text(cell.Link)}\">{Text(cell.Label)}</a>";

    private string Css(HeatCell cell) => cell.Unsure ? "unsure" + (cell.Framed ? " own" : "") : Scale.CssClass(Scale.ClassOf(cell.Value)) + (cell.Framed ? " own" : "");

    private static string Text(string words) => SvgWriter.Escape(SvgWriter.Clean(words));
}
