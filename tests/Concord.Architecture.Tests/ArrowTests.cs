using System.Xml.Linq;

namespace Concord.Architecture.Tests;

/// <summary>Every arrow of the house points down, in the project files and in what was compiled.</summary>
public sealed class ArrowTests
{
    public static TheoryData<string> Rooms => [.. House.Projects.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_only_to_the_rooms_that_the_house_allows(string room) => Forbidden(room, House.References(House.Projects[room])).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_compiled_room_uses_only_the_rooms_that_the_house_allows(string room) =>
        Forbidden(room, House.Assemblies[room].GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Concord", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void No_two_rooms_know_each_other()
    {
        foreach (var (room, known) in House.Arrows)
        {
            foreach (var other in known) House.Arrows[other].ShouldNotContain(room, $"{room} and {other} would know each other");
        }
    }

    [Fact]
    public void Only_the_web_and_the_executable_may_see_the_diaspora() =>
        House.Arrows.Where(a => a.Value.Contains("Concord.Diaspora")).Select(a => a.Key).ShouldBe(["Concord.Web", "Concord"], ignoreOrder: true);

    [Fact]
    public void The_rule_sees_an_arrow_that_points_up() =>
        Forbidden("Concord.Core", House.References(XDocument.Parse("""<Project><ProjectReference Include="../Concord.Web/Concord.Web.csproj" /></Project>""")))
            .ShouldBe(["Concord.Core → Concord.Web"]);

    [Fact]
    public void The_rule_sees_a_room_that_the_house_does_not_have() => Forbidden("Concord.Attic", []).ShouldBe(["Concord.Attic is no room of the house"]);

    private static IEnumerable<string> Forbidden(string room, IEnumerable<string> references) =>
        House.Arrows.TryGetValue(room, out var allowed)
            ? references.Except(allowed).Select(r => $"{room} → {r}")
            : [$"{room} is no room of the house"];
}
