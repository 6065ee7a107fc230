using System.Globalization;
using Concord.Core;
using Concord.Tables;
using Concord.Testing;

namespace Concord.Policy.Tests;

/// <summary>The worked case of the Philippines and Mexico, with the findings and scores expected of it.</summary>
internal static class CaseData
{
    public static readonly DateOnly[] Days = [new(2005, 12, 1), new(2018, 5, 14), new(2020, 5, 15), new(2023, 6, 1), new(2026, 2, 1)];

    private static RegisterReading? reading;

    public static RegisterReading Reading() => reading ??= RegisterFiles.Read(SharedData.PathOf("case"));

    public static Register Register() => Reading().Register.ShouldNotBeNull(string.Join('\n', Reading().Faults.Where(f => f.Severity == Severity.Error)));

    public static PolicyAssessment At(DateOnly day, AssessmentOptions? options = null) => PolicyAssessment.Of(Register(), day, options);

    /// <summary>The rows of a CSV file as dictionaries by column.</summary>
    public static List<Dictionary<string, string>> Rows(params string[] path)
    {
        var rows = new List<Dictionary<string, string>>();
        List<string>? columns = null;
        foreach (var row in TableFile.Open(SharedData.PathOf(path)).Sheets.SelectMany(s => s.Rows))
        {
            var cells = Enumerable.Range(0, Math.Max(row.Count, columns?.Count ?? 0)).Select(row.String).ToList();
            if (columns is null) columns = cells;
            else rows.Add(columns.Zip(cells).ToDictionary(p => p.First, p => p.Second));
        }
        return rows;
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
