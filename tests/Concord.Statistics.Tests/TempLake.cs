using Concord.Core;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Tests;

/// <summary>A folder for one test, gone when the test ends.</summary>
internal sealed class TempLake : IDisposable
{
    public TempLake() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "concord-tests", Guid.NewGuid().ToString("N"));

    public string Root => System.IO.Path.Combine(Path, "lake");

    public LakeFolder Folder(TimeProvider? clock = null, Action<string>? step = null) => new(Root, clock) { Step = step };

    public Lake Open() => Lake.Open(Root);

    /// <summary>Writes a text file to import.</summary>
    public string File(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return path;
    }

    /// <summary>Imports files into the lake of this test.</summary>
    public ImportReport Import(params string[] paths) => ImportRun.Execute(paths, Folder());

    public static ReleaseDraft Draft(string dataset = "test-stock", string edition = "2024", double usa = 100, int lastYear = 2024)
    {
        var draft = new ReleaseDraft(new Provenance
        {
            Publisher = "Test office",
            Dataset = dataset,
            Title = "Test stocks",
            Edition = edition,
            Licence = "CC BY 4.0",
            Copy = CopyKind.AsPublished,
            Note = "Made up",
        });
        draft.Add(Measure.Stock, 608, 840, new Period(lastYear), usa, definition: Definition.BornAbroad);
        draft.Add(Measure.Stock, 608, 124, new Period(lastYear), 50, definition: Definition.Citizenship);
        draft.Add(Measure.Stock, 608, 124, new Period(2020), 0);
        draft.Add(Measure.Refugees, 104, 764, new Period(lastYear), null, status: ObservationStatus.Suppressed);
        draft.Add(Treaty.MigrantWorkers, 608, TreatyActionKind.Ratification, new DateOnly(1995, 7, 5), null);
        return draft;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
