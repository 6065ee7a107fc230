using System.Xml.Linq;
using Concord.Testing;

namespace Concord.Tests.Policy;

/// <summary>Pictures of a register through the command line.</summary>
public sealed class PictureCommandTests
{
    private static readonly string Register = Path.Combine(SharedData.Root, "data", "policy", "PHL");

    [Theory]
    [InlineData("pull")]
    [InlineData("harm")]
    [InlineData("acts")]
    [InlineData("timeline")]
    [InlineData("reversal")]
    [InlineData("network")]
    [InlineData("coverage")]
    [InlineData("reciprocity")]
    [InlineData("drivers")]
    public void Each_kind_writes_a_picture_that_says_how_far_the_register_was_reviewed(string kind)
    {
        using var place = new Workplace();
        place.Run("policy", "picture", kind, Register, "--at", "2026-02-01", "--weights", "register", "--output", place.PathOf("x.svg")).Code.ShouldBe(0);
        var words = XElement.Load(place.PathOf("x.svg")).Value;
        words.ShouldContain("not reviewed by the state");
        words.ShouldContain("Computed by Concord");
    }

    [Fact]
    public void A_draft_goes_with_pictures_of_what_it_changes_and_with_no_other()
    {
        using var place = new Workplace();
        var draft = Path.Combine(SharedData.Root, "data", "drafts", "nurses-under-agreements.yaml");
        place.Run("policy", "picture", "moves", Register, "--weights", "register", "--draft", draft, "--output", place.PathOf("x.svg")).Code.ShouldBe(0);
        place.Run("policy", "picture", "changes", Register, "--weights", "register", "--draft", draft, "--language", "ar", "--narrow", "--output", place.PathOf("y.svg")).Code.ShouldBe(0);
        place.Run("policy", "picture", "moves", Register, "--output", place.PathOf("z.svg")).Code.ShouldBe(2);
        place.Run("policy", "picture", "pull", Register, "--draft", draft, "--output", place.PathOf("z.svg")).Code.ShouldBe(2);
        File.Exists(place.PathOf("z.svg")).ShouldBeFalse();
    }

    [Fact]
    public void What_cannot_be_drawn_is_said_and_nothing_is_written()
    {
        using var place = new Workplace();
        place.Run("policy", "picture", "pie", Register, "--output", place.PathOf("x.svg")).Code.ShouldBe(2);
        place.Run("policy", "picture", "pull", Register, "--output", place.PathOf("x.png")).Code.ShouldBe(2);
        var nothing = place.Run("policy", "picture", "pull", Register, "--country", "TUV", "--weights", "register", "--output", place.PathOf("x.svg"));
        nothing.Code.ShouldBe(1);
        nothing.ToString().ShouldContain("nothing of TUV");
        File.Exists(place.PathOf("x.svg")).ShouldBeFalse();
    }
}
