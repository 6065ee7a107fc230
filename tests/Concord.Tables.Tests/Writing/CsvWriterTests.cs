using System.Text;
using Concord.Tables.Tests.Files;
using Concord.Tables.Writing;
using CsCheck;

namespace Concord.Tables.Tests.Writing;

public sealed class CsvWriterTests
{
    [Fact]
    public void Rows_end_with_lf_and_only_cells_that_need_it_are_quoted() =>
        Written(w =>
        {
            w.Row("Area", "Note", "Value");
            w.Text("Côte d’Ivoire").Text("say \"so\", twice").Number(-5).EndRow();
            w.Text(null).Text(" x").Number(null).EndRow();
        }).ShouldBe("Area,Note,Value\nCôte d’Ivoire,\"say \"\"so\"\", twice\",-5\n,\" x\",\n");

    [Theory]
    [InlineData(-5, "-5")]
    [InlineData(0.1, "0.1")]
    [InlineData(280598105, "280598105")]
    [InlineData(-0.0, "0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(38049000000, "38049000000")]
    public void Numbers_are_written_invariantly_and_stay_numbers(double number, string expected) => Written(w => w.Number(number).EndRow()).ShouldBe(expected + "\n");

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new(culture);
        try
        {
            Written(w => w.Number(-1234.5).EndRow()).ShouldBe("-1234.5\n");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_is_misuse(double number) => Should.Throw<ArgumentException>(() => Written(w => w.Number(number)));

    [Fact]
    public void A_lone_blank_cell_is_not_an_empty_line() => Reading.OfText(Written(w => { w.Row("a"); w.Row(""); })).Rows.Count.ShouldBe(2);

    [Fact]
    public void Every_number_reads_back_the_same() =>
        Gen.Double.Where(double.IsFinite).Array[1, 5].Sample(numbers =>
        {
            using var folder = new TestFolder();
            var path = folder.File(Written(w => { foreach (var n in numbers) w.Number(n); w.EndRow(); }));
            foreach (var row in TableFile.Open(path).Sheets.SelectMany(s => s.Rows))
            {
                for (var i = 0; i < numbers.Length; i++) (row.TryNumber(i, out var back) ? back : double.NaN).ShouldBe(numbers[i]);
            }
        }, iter: 100);

    [Fact]
    public void Every_text_reads_back_as_its_safe_form() =>
        FormulaSafetyTests.Nasty.Array[2, 6].Array[1, 6].Where(rows => rows.Any(r => r.Any(c => !string.IsNullOrWhiteSpace(c)))).Sample(rows =>
        {
            // A first row settles the separator, as a header does.
            var text = Written(w => { w.Row("a", "b", "c", "d", "e", "f"); foreach (var row in rows) w.Row(row); });
            var read = Reading.OfText(text);
            read.Faults.ShouldBeEmpty();
            read.Rows.Skip(1).Select(r => r.Cells).ShouldBe(rows.Select(r => (IReadOnlyList<string>)[.. r.Select(FormulaSafety.Text)]));
        }, iter: 200);

    [Fact]
    public void No_written_cell_starts_a_formula_after_trimming() =>
        FormulaSafetyTests.Nasty.Array[2, 6].Sample(row =>
            Reading.OfText(Written(w => { w.Row("a", "b", "c", "d", "e", "f"); w.Row(row); })).Rows.SelectMany(r => r.Cells).All(FormulaSafetyTests.IsSafe), iter: 200);

    [Fact]
    public void Nul_becomes_the_replacement_character() => Written(w => w.Row("a\0b", "c")).ShouldBe("a\uFFFDb,c\n");

    private static string Written(Action<CsvWriter> write)
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text, System.Globalization.CultureInfo.InvariantCulture);
        write(new CsvWriter(writer));
        return text.ToString();
    }
}
