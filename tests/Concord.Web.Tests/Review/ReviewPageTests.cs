using System.Globalization;
using System.IO.Compression;
using System.Text;
using Concord.Core;
using Concord.Web.Review;
using Concord.Web.Tests.Sample;

namespace Concord.Web.Tests.Review;

public sealed class ReviewPageTests
{
    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    public async Task The_same_review_gives_the_same_bytes_in_any_culture(string culture)
    {
        var before = await ReviewPage.RenderAsync(SampleReview.In(Language.En));
        var (mine, theirs) = (CultureInfo.CurrentCulture, CultureInfo.GetCultureInfo(culture));
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (theirs, theirs);
            (await ReviewPage.RenderAsync(SampleReview.In(Language.En))).ShouldBe(before);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (mine, mine);
        }
    }

    [Fact]
    public async Task It_stays_light()
    {
        var page = Encoding.UTF8.GetBytes(await SamplePage.English);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(page);
        page.Length.ShouldBeLessThan(450_000);
        packed.Length.ShouldBeLessThan(90_000);
    }

    [Fact]
    public async Task Arabic_letters_stand_as_themselves()
    {
        (await SamplePage.Arabic).ShouldContain("<html lang=\"ar\" dir=\"rtl\">");
        (await SamplePage.Arabic).ShouldContain("<h1>الفلبين</h1>");
    }
}
