using Concord.Core;
using Concord.Statistics.Import;

namespace Concord.Statistics.Tests.Import;

public sealed class ImportRunTests : IDisposable
{
    private const string Good = "geo,var,t,v\nPHL,pop,2020,1\n";
    private readonly TempLake temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void An_unknown_layout_names_the_file_what_it_begins_with_and_what_was_looked_for_and_the_lake_is_untouched()
    {
        var faults = temp.Import(temp.File("strange.csv", "a,b\n1,2\n"), temp.File("other.csv", "c\n")).Faults;

        faults.Select(f => f.Code).ShouldBe(["import.unknown-layout", "import.unknown-layout", "import.known-layouts"]);
        faults[0].ToString().ShouldContain("strange.csv");
        faults[0].Found.ShouldContain("'a, b'");
        faults[2].Severity.ShouldBe(Severity.Notice);
        faults[2].Found.ShouldContain("UNHCR");
        Directory.Exists(temp.Root).ShouldBeFalse();
    }

    [Fact]
    public void A_sound_file_beside_an_unknown_one_is_published_and_the_import_is_not_clean()
    {
        var report = temp.Import(temp.File("wdi.csv", Good), temp.File("strange.csv", "a,b\n1,2\n"));

        report.IsClean.ShouldBeFalse();
        report.Releases.ShouldHaveSingleItem().Release.ShouldNotBeNull();
    }

    [Fact]
    public void The_same_release_twice_is_a_notice_and_changes_no_byte()
    {
        var path = temp.File("wdi.csv", Good);
        temp.Import(path);
        var before = Directory.GetFiles(temp.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

        var again = temp.Import(path);

        again.IsClean.ShouldBeTrue();
        var fault = again.Releases.Single().Faults.ShouldHaveSingleItem();
        (fault.Code, fault.Severity).ShouldBe(("release.already-there", Severity.Notice));
        Directory.GetFiles(temp.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ShouldBe(before);
    }

    [Fact]
    public void The_same_name_with_other_content_is_an_error_that_says_what_to_do_and_another_edition_name_lets_it_in()
    {
        temp.Import(temp.File("wdi.csv", Good));
        var other = temp.File("wdi2.csv", "geo,var,t,v\nPHL,pop,2020,2\n");

        var fault = temp.Import(other).Releases.Single().Faults.ShouldHaveSingleItem();
        (fault.Code, fault.Severity).ShouldBe(("release.name-taken", Severity.Error));
        fault.NextStep!.ShouldContain("--edition NAME");
        ImportRun.Execute([other], temp.Folder(), new ImportOptions { Edition = "2025-02" }, cancel: TestContext.Current.CancellationToken).IsClean.ShouldBeTrue();
        using var lake = temp.Open();
        lake.Releases.Select(r => r.Edition).ShouldBe(["2025-02", "2025-01"]);
    }

    [Fact]
    public void A_year_after_the_edition_is_an_error_whatever_is_allowed()
    {
        var report = ImportRun.Execute([temp.File("wdi.csv", "geo,var,t,v\nPHL,pop,2024,1\n")], temp.Folder(),
            new ImportOptions { Edition = "2020", AllowRejected = true }, cancel: TestContext.Current.CancellationToken);

        report.Releases.Single().Release.ShouldBeNull();
        var fault = report.Releases.Single().Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe("release.year-after-edition");
        fault.Found.ShouldContain("figures of 2024 in edition 2020");
        Directory.Exists(temp.Root).ShouldBeFalse();
    }

    [Fact]
    public void Rejected_rows_keep_the_release_out_unless_they_are_allowed_and_then_they_are_still_listed()
    {
        var path = temp.File("wdi.csv", Good + "QQQ,pop,2020,1\n");
        temp.Import(path).Releases.Single().Release.ShouldBeNull();

        var report = ImportRun.Execute([path], temp.Folder(), new ImportOptions { AllowRejected = true }, cancel: TestContext.Current.CancellationToken);

        report.Releases.Single().Release.ShouldNotBeNull();
        report.IsClean.ShouldBeFalse();
        report.Releases.Single().Faults.ShouldHaveSingleItem().Place.Row.ShouldBe(3);
    }

    [Fact]
    public void A_file_that_is_cut_off_in_its_wrong_encoding_or_empty_is_a_fault_and_publishes_nothing()
    {
        var cut = temp.Import(temp.File("cut.csv", Good + "PHL,po"));
        cut.Releases.Single().Faults.ShouldHaveSingleItem().NextStep!.ShouldContain("cut off");

        var latin = Path.Combine(temp.Path, "latin.csv");
        File.WriteAllBytes(latin, [.. "geo,var,t,v\nC"u8, 0xF4, .. "te,pop,2020,1\n"u8]);
        temp.Import(latin).Faults.ShouldHaveSingleItem().Code.ShouldBe("table.encoding");
        temp.Import(temp.File("empty.csv", "")).Faults.ShouldNotBeEmpty();
        temp.Import(temp.File("header.csv", "geo,var,t,v\n")).Releases.Single().Faults.ShouldHaveSingleItem().Code.ShouldBe("import.nothing");
        Directory.Exists(temp.Root).ShouldBeFalse();
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_a_fault_and_notes_beside_data_are_left_out_by_rule()
    {
        temp.Import(Path.Combine(temp.Path, "nothing.csv")).Faults.ShouldHaveSingleItem().Code.ShouldBe("import.no-file");
        temp.File("SOURCE.txt", "where it came from");
        temp.File("README.md", "read me");
        temp.File("SOURCE-more.txt", "and \"this");
        temp.File(".hidden", "");
        temp.File("wdi.csv", Good);
        var report = temp.Import(temp.Path);
        report.Ignored.ShouldBe([".hidden", "README.md", "SOURCE-more.txt", "SOURCE.txt"]);
        report.Faults.ShouldBeEmpty();
        report.Releases.ShouldHaveSingleItem();
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_are_told_apart()
    {
        Directory.CreateDirectory(Path.Combine(temp.Path, "in", "a"));
        Directory.CreateDirectory(Path.Combine(temp.Path, "in", "b"));
        temp.File(Path.Combine("in", "a", "x.csv"), "q,r\n1,2\n");
        temp.File(Path.Combine("in", "b", "x.csv"), Good);
        var report = temp.Import(Path.Combine(temp.Path, "in"));
        report.Faults[0].Place.File.ShouldBe("a/x.csv");

        temp.File(Path.Combine("in", "a", "x.csv"), "geo,var,t,v\nPHL,pop,2021,2\n");
        var other = new TempLake();
        ImportRun.Execute([Path.Combine(temp.Path, "in")], other.Folder(), cancel: TestContext.Current.CancellationToken).Releases.Single().Release!.Sources.Count.ShouldBe(2);
        other.Dispose();
    }

    [Fact]
    public void A_cancelled_import_publishes_nothing()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => ImportRun.Execute([temp.File("wdi.csv", Good)], temp.Folder(), cancel: source.Token));
        Directory.Exists(temp.Root).ShouldBeFalse();
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData(".hidden")]
    public void An_edition_that_could_be_a_path_is_misuse(string edition)
    {
        Should.Throw<ArgumentException>(() => ImportRun.Execute([], temp.Folder(), new ImportOptions { Edition = edition }));
    }

    [Fact]
    public void Progress_names_every_file_once()
    {
        var seen = new List<string>();
        ImportRun.Execute([temp.File("a.csv", Good), temp.File("b.csv", Good)], temp.Folder(), progress: new Sink(p => seen.Add(p.File)), cancel: TestContext.Current.CancellationToken);
        seen.ShouldBe(["a.csv", "b.csv"]);
    }

    private sealed class Sink(Action<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told(value);
    }
}
