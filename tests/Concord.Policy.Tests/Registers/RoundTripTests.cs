using Concord.Core;
using Concord.Policy.Registers;
using Concord.Tables;
using Concord.Testing;
using CsCheck;

namespace Concord.Policy.Tests;

public sealed class RoundTripTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("concord-policy-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_case_written_as_csv_has_the_cells_it_was_read_from()
    {
        var target = Path.Combine(folder, "csv");
        RegisterFiles.Write(CaseData.Register(), target, asCsv: true);
        var written = Directory.GetFiles(target).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
        written.Count.ShouldBe(13);
        foreach (var name in written)
            Cells(Path.Combine(target, name)).ShouldBe(Cells(SharedData.PathOf("case", name)), name);
    }

    [Theory]
    [InlineData("text", false)]
    [InlineData("table", true)]
    [InlineData("book.xlsx", false)]
    public void The_case_survives_every_form(string name, bool asCsv)
    {
        var target = Path.Combine(folder, name);
        RegisterFiles.Write(CaseData.Register(), target, asCsv);
        var again = RegisterFiles.Read(target);
        again.Faults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        Rows(again.Register.ShouldNotBeNull()).ShouldBe(Rows(CaseData.Register()));
    }

    [Fact]
    public void The_same_register_gives_the_same_workbook_bytes()
    {
        RegisterFiles.Write(CaseData.Register(), Path.Combine(folder, "a.xlsx"));
        RegisterFiles.Write(CaseData.Register(), Path.Combine(folder, "b.xlsx"));
        File.ReadAllBytes(Path.Combine(folder, "a.xlsx")).ShouldBe(File.ReadAllBytes(Path.Combine(folder, "b.xlsx")));
    }

    [Fact]
    public void Any_text_survives_every_form()
    {
        string[] known = ["=1+1", "'=1", "''-2", "-3", "null", "~", "true", "1e5", "2020-01-01", "a: b", "- x", "# no", "'", "a;=b", "x\n=y", "\"q\"", "007", "%d", "<b>", "a ", "é"];
        var text = Gen.OneOf(Gen.String[Gen.Char["abc '\"=+-@;,:#|[]{}&*!%`\\\n\t\u00e9\u0627\u2028\u00a0"], 1, 20], Gen.Int[0, known.Length - 1].Select(i => known[i]));
        Gen.Select(text, text).Sample((name, note) =>
        {
            var register = One(name.Trim(), note.Trim());
            if (name.Trim().Length == 0) return;
            var sub = Path.Combine(folder, Path.GetRandomFileName());
            foreach (var (path, asCsv) in new[] { (sub, false), (sub + "c", true), (sub + ".xlsx", false) })
            {
                RegisterFiles.Write(register, path, asCsv);
                var again = RegisterFiles.Read(path);
                Rows(again.Register.ShouldNotBeNull(string.Join('\n', again.Faults))).ShouldBe(Rows(register), path);
            }
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void A_folder_that_holds_files_is_not_written_over()
    {
        var register = CaseData.Register();
        File.WriteAllText(Path.Combine(folder, "mine.yaml"), "actors:\n");
        Should.Throw<Unavailable>(() => RegisterFiles.Write(register, folder)).Message.ShouldContain("holds files already");
        File.ReadAllText(Path.Combine(folder, "mine.yaml")).ShouldBe("actors:\n");
        Directory.GetFileSystemEntries(folder).Length.ShouldBe(1);
    }

    private static List<string> Cells(string path) =>
        [.. TableFile.Open(path).Sheets.SelectMany(s => s.Rows).Select(r => string.Join(" ¦ ", Enumerable.Range(0, r.Count).Select(r.String)))];

    private static Register One(string name, string note) => new()
    {
        Actors = [new() { Id = "A", Country = "PHL", Name = name, Kind = "ministry", Rank = 3 }],
        Corridors = [new() { Id = "PHL-KWT", Origin = "PHL", Destination = "KWT", People = 1.5, Money = 0, Note = note.Length > 0 ? note : null }],
    };

    /// <summary>The content of a register without regard to places and to the order in which rows of one table came.</summary>
    private static List<string> Rows(Register register) =>
        [.. RecordsToRows.Rows(register).Select(r => r.Table.Name + " " + string.Join(" ¦ ", r.Cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key + "=" + c.Value.Value))).Order(StringComparer.Ordinal)];
}
