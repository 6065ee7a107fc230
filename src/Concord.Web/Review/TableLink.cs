using System.Text;
using Concord.Charts;
using Concord.Tables.Writing;

namespace Concord.Web.Review;

/// <summary>A table as a <c>data:</c> address of a CSV file.</summary>
internal static class TableLink
{
    /// <summary>
    /// The address. Only what an address cannot hold is escaped (browsers drop line ends, and <c>#</c> would begin a fragment); letters stay as they
    /// are, which keeps a page in Arabic small. The byte order mark tells spreadsheets that the file is UTF-8.
    /// </summary>
    public static string Of(ChartTable table)
    {
        using var text = new StringWriter();
        var csv = new CsvWriter(text);
        csv.Row([.. table.Columns.Select(c => c.Header)]);
        foreach (var row in table.Rows) csv.Row([.. row]);
        var address = new StringBuilder("data:text/csv;charset=utf-8,%EF%BB%BF");
        foreach (var letter in text.ToString())
        {
            if (letter is '%' or '#' or '"' or '\\' || char.IsControl(letter)) address.Append(Uri.HexEscape(letter));
            else address.Append(letter);
        }
        return address.ToString();
    }
}
