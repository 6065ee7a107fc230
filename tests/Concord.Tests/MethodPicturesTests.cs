using System.Text.RegularExpressions;
using Concord.Testing;

namespace Concord.Tests;

/// <summary>The pictures of docs/methods are what the command beside each of them draws.</summary>
public sealed partial class MethodPicturesTests
{
    [Fact]
    public void Every_picture_of_the_methods_is_drawn_again_byte_for_byte_by_the_command_beside_it()
    {
        using var place = Workplace.WithShippedFigures();
        var folder = Path.Combine(SharedData.Root, "docs", "methods");
        var commands = Directory.GetFiles(folder, "*.md").SelectMany(f => Command().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).ToList();
        Directory.CreateDirectory(place.PathOf("docs/methods/images"));

        foreach (var command in commands) place.Run(command.Split(' ')).Code.ShouldBe(0, command);

        var made = Directory.GetFiles(place.PathOf("docs/methods/images")).Select(f => Path.GetFileName(f)!).ToList();
        made.ShouldContain("flows.svg");
        made.ShouldContain("remittances.svg");
        made.ShouldContain("prices.svg");
        foreach (var name in made) File.ReadAllText(place.PathOf("docs/methods/images/" + name)).ShouldBe(File.ReadAllText(Path.Combine(folder, "images", name)), name);
    }

    [GeneratedRegex("`concord (chart [^`]*--output docs/methods/images/[^`]*)`")]
    private static partial Regex Command();
}
