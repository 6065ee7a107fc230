using System.Text;
using System.Text.Json;
using Concord.Core;
using Concord.Review;
using Concord.Web.Review;
using Concord.Web.Tests.Sample;

namespace Concord.Web.Tests.Review.Files;

public sealed class ReviewFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("concord-review-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Three_files_are_written_and_nothing_else()
    {
        await ReviewFiles.WriteAsync(SampleReview.In(Language.En), Path.Combine(folder, "reviews", "PHL"));
        Directory.GetFileSystemEntries(Path.Combine(folder, "reviews", "PHL")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["figures.csv", "index.html", "review.json"]);
    }

    [Fact]
    public async Task Writing_again_gives_the_same_bytes_and_leaves_other_files_alone()
    {
        await ReviewFiles.WriteAsync(SampleReview.In(Language.En), folder);
        var first = Read();
        File.WriteAllText(Path.Combine(folder, "my-notes.txt"), "mine");
        await ReviewFiles.WriteAsync(SampleReview.In(Language.En), folder);
        Read().ShouldBe(first);
        File.ReadAllText(Path.Combine(folder, "my-notes.txt")).ShouldBe("mine");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_plainly()
    {
        var file = Path.Combine(folder, "a-file");
        File.WriteAllText(file, "");
        var failure = await Should.ThrowAsync<Unavailable>(() => ReviewFiles.WriteAsync(SampleReview.In(Language.En), Path.Combine(file, "PHL")));
        failure.Message.ShouldContain("a-file");
        failure.Retry.ShouldBeFalse();
    }

    [Fact]
    public async Task A_review_that_cannot_be_drawn_leaves_no_trace()
    {
        var review = SampleReview.In(Language.En);
        review = review with { Sections = [.. review.Sections, new ReviewSection("odd", "Odd", [new Odd()])] };
        await Should.ThrowAsync<ArgumentException>(() => ReviewFiles.WriteAsync(review, Path.Combine(folder, "new")));
        Directory.Exists(Path.Combine(folder, "new")).ShouldBeFalse();
    }

    [Fact]
    public async Task Figures_stand_one_a_line_with_all_that_makes_them_checkable()
    {
        await ReviewFiles.WriteAsync(SampleReview.In(Language.En), folder);
        var lines = File.ReadAllLines(Path.Combine(folder, "figures.csv"), Encoding.UTF8);
        lines[0].ShouldBe("id,measure,from,to,period,sex,definition,status,value,unit,publisher,dataset,edition,copy,licence,release,computation");
        lines[1].ShouldBe("f1,stock,PHL,,2024,both,born-abroad+citizenship,published,6988383,persons,UN DESA,International Migrant Stock,2024,reshaped by an archive,CC BY 3.0 IGO,undesa-stock/2024,sum over 93 destinations");
        lines.Length.ShouldBe(1 + SampleReview.In(Language.En).Figures.Count());
    }

    [Fact]
    public async Task No_cell_of_the_figures_begins_a_formula()
    {
        var review = SampleReview.In(Language.En);
        var hostile = SampleReview.Abroad() with { Computation = "=HYPERLINK(\"http://example.org\")", Unit = "@SUM(A1)" };
        await ReviewFiles.WriteAsync(review with { Headlines = [review.Headlines[0] with { Figure = hostile }] }, folder);
        var line = File.ReadAllLines(Path.Combine(folder, "figures.csv"))[1];
        line.ShouldNotContain(",=");
        line.ShouldNotContain("\"=");
        line.ShouldNotContain(",@");
    }

    [Fact]
    public async Task A_hidden_count_is_blank_in_the_table_and_null_in_the_data()
    {
        var review = SampleReview.In(Language.En);
        var hidden = SampleReview.Abroad() with { Value = null, Status = ObservationStatus.Suppressed };
        await ReviewFiles.WriteAsync(review with { Headlines = [review.Headlines[0] with { Figure = hidden }] }, folder);
        File.ReadAllLines(Path.Combine(folder, "figures.csv"))[1].ShouldContain(",suppressed,,persons,");
        Data().GetProperty("figures")[0].GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_data_name_their_form_and_every_figure_and_source_they_refer_to()
    {
        await ReviewFiles.WriteAsync(SampleReview.In(Language.Ar), folder);
        var data = Data();
        data.GetProperty("schema").GetString().ShouldBe("concord-review/1");
        data.GetProperty("area").GetProperty("name").GetString().ShouldBe("الفلبين");
        var figures = data.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("id").GetString()).ToHashSet();
        var releases = data.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("release").GetString()).ToHashSet();
        var blocks = data.GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("blocks").EnumerateArray()).ToList();
        blocks.Select(b => b.GetProperty("kind").GetString()).Distinct().Order(StringComparer.Ordinal).ShouldBe(["dated-facts", "missing", "note", "picture", "table"]);
        blocks.SelectMany(b => b.GetProperty("figures").EnumerateArray()).ShouldAllBe(f => figures.Contains(f.GetString()));
        blocks.Where(b => b.TryGetProperty("sources", out _)).SelectMany(b => b.GetProperty("sources").EnumerateArray()).ShouldAllBe(r => releases.Contains(r.GetString()));
        File.ReadAllText(Path.Combine(folder, "review.json")).ShouldContain("أين يعيشون");
    }

    private JsonElement Data() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "review.json"))).RootElement;

    private List<string> Read() => [.. ((string[])["figures.csv", "index.html", "review.json"]).Select(f => Convert.ToBase64String(File.ReadAllBytes(Path.Combine(folder, f))))];

    private sealed record Odd : Block;
}
