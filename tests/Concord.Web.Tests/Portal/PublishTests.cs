using Concord.Core;
using Concord.Web.Portal.Publishing;

namespace Concord.Web.Tests.Portal;

public sealed class PublishTests
{
    [Fact]
    public void Links_of_a_page_are_found_whatever_their_form()
    {
        var html = "<a href=\"/c/en/areas/\">x</a><a href=\"figures.csv\">y</a><a href=\"#top\">z</a><a href=\"https://x.org/\">w</a><use href=\"/c/assets/atlas.svg#PHL\"/><a href=\"a&amp;b/?q=1\">v</a>"u8.ToArray();
        PageLinks.Of(html, "/en/areas/PHL/", "/c").ShouldBe(["/en/areas/", "/en/areas/PHL/figures.csv", "/assets/atlas.svg", "/en/areas/PHL/a&b/"]);
    }

    [Fact]
    public void A_stopped_run_goes_on_and_a_later_one_takes_away_what_is_gone()
    {
        var root = Directory.CreateTempSubdirectory("concord-publish-").FullName;
        try
        {
            var first = new PublishedFolder(root, "one");
            first.Begin();
            first.Keep("/en/", "hello"u8.ToArray());
            var again = new PublishedFolder(root, "one");
            again.Begin();
            again.FromThisRun("/en/").ShouldBe("hello"u8.ToArray());
            again.FromThisRun("/fr/").ShouldBeNull();
            again.Keep("/en/old.csv", "x"u8.ToArray());
            again.End().ShouldBe(0);

            var later = new PublishedFolder(root, "two");
            later.Begin();
            later.FromThisRun("/en/").ShouldBeNull();
            later.Keep("/en/", "hello"u8.ToArray());
            later.Written.ShouldBe(0);
            later.End().ShouldBe(1);
            File.Exists(Path.Combine(root, "en", "old.csv")).ShouldBeFalse();
            File.ReadAllText(Path.Combine(root, "en", "index.html")).ShouldBe("hello");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public void No_address_leads_out_of_the_folder()
    {
        var root = Directory.CreateTempSubdirectory("concord-publish-").FullName;
        try
        {
            var folder = new PublishedFolder(Path.Combine(root, "site"), "one");
            folder.Begin();
            Should.Throw<ArgumentException>(() => folder.Keep("/../out.txt", [1]));
            Should.Throw<ArgumentException>(() => folder.Keep("/%2e%2e/out.txt", [1]));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public void A_folder_without_write_right_is_said_to_be_one()
    {
        var file = Path.GetTempFileName();
        try
        {
            Should.Throw<Unavailable>(() => new PublishedFolder(Path.Combine(file, "site"), "one").Begin());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
