using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Core;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Import.Layouts;

/// <summary>
/// The Treaty Collection's table of participants: names, days such as <c>12 Dec 2000</c>, and a mark after the day that says what was done:
/// a accession, d succession, A acceptance, AA approval. Which treaty it is stands in the file's name only, as chapter and number (<c>18-12-a</c>).
/// </summary>
internal sealed partial class TreatyParticipants : Importer
{
    public override string Name => "untc-participants";

    public override string Looks => "participants of a treaty (first column Participant), with chapter and number in the file name";

    public override bool Recognises(SourceFile file) => file.HasHeader("Participant", "…");

    public override Provenance Describe(SourceFile file)
    {
        var treaty = TreatyOf(file);
        var last = LastDay(file);
        return new Provenance
        {
            Publisher = "United Nations Treaty Collection",
            Dataset = "untc-" + (treaty?.Code.ToLowerInvariant() ?? "unknown"),
            Title = treaty?.Name ?? "Participants of a treaty",
            Edition = last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated",
            AsOf = last,
            Licence = "facts; United Nations terms of use, with attribution",
            Copy = CopyKind.Reshaped,
            CopiedBy = "Z. M. Jones (untreaties)",
            CopyUrl = "https://github.com/zmjones/untreaties",
            Note = "Signatures and binding actions with their days. The copy does not say its own day: it is known to hold actions up to its latest one, and later ones may be missing. " +
                "A state that is not in it has no action recorded, which is not a refusal.",
        };
    }

    public override void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel)
    {
        if (TreatyOf(file) is not { } treaty)
        {
            draft.Reject(new Fault("treaty.unnamed", Severity.Error, file.At(), "a table of participants that does not say of which treaty",
                "chapter and number in the file name: " + string.Join(", ", Treaty.All.Select(FileMark)), "Name the file after its page in the Treaty Collection"));
            return;
        }
        using var csv = new HeadedTable(file, draft, ragged: true);
        var areas = AreaCodes.Names(file, draft);
        var signatures = csv.Header.FirstOrDefault(c => c.Key.StartsWith("Signature", StringComparison.Ordinal), new("", -1)).Value;
        while (csv.Next(cancel))
        {
            if (csv[0] is "European Union") draft.Skip("organisation of states");
            else if (areas.TryFind(csv[0], csv.Line, 0, "Participant", out var area))
            {
                for (var column = 1; column < csv.Cells; column++)
                {
                    if (!csv[column].IsWhiteSpace()) Add(csv, column, column == signatures, treaty, area, draft);
                }
            }
        }
    }

    private static void Add(HeadedTable csv, int column, bool signature, Treaty treaty, int area, ReleaseDraft draft)
    {
        var match = Action().Match(csv[column].Trim().ToString());
        if (match.Success && DateOnly.TryParseExact(match.Groups[1].Value, "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            TreatyActionKind? kind = (match.Groups[2].Value, signature) switch
            {
                ("", true) => TreatyActionKind.Signature,
                ("d", true) => TreatyActionKind.SuccessionToSignature,
                ("", false) => TreatyActionKind.Ratification,
                ("a", false) => TreatyActionKind.Accession,
                ("d", false) => TreatyActionKind.Succession,
                ("A", false) => TreatyActionKind.Acceptance,
                ("AA", false) => TreatyActionKind.Approval,
                _ => null,
            };
            if (kind is { } done)
            {
                draft.Add(treaty, area, done, day, null);
                return;
            }
        }
        csv.Reject("treaty.not-an-action", column, "action", "a day such as 12 Dec 2000, with a mark a, d, A or AA or none");
    }

    private static DateOnly? LastDay(SourceFile file)
    {
        DateOnly? last = null;
        foreach (Match match in Day().Matches(File.ReadAllText(file.Path)))
        {
            if (DateOnly.TryParseExact(match.Value, "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && !(day <= last)) last = day;
        }
        return last;
    }

    private static Treaty? TreatyOf(SourceFile file) =>
        Treaty.All.FirstOrDefault(t => Regex.IsMatch(file.Name, $"(?<![0-9-]){FileMark(t)}(?![0-9]|-[0-9a-z])", RegexOptions.IgnoreCase));

    // IV-13 is 4-13 in the names of the copies.
    private static string FileMark(Treaty treaty) => Roman().Replace(treaty.Chapter, m => m.Value switch { "IV" => "4", "V" => "5", _ => "18" }, 1);

    [GeneratedRegex("^[IVX]+")]
    private static partial Regex Roman();

    [GeneratedRegex(@"\b\d{1,2} [A-Z][a-z]{2} \d{4}\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"^(\d{1,2} [A-Z][a-z]{2} \d{4})(?: (a|d|A|AA))?$")]
    private static partial Regex Action();
}
