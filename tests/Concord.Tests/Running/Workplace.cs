using Concord.Testing;

namespace Concord.Tests;

/// <summary>A folder for one test, gone when the test ends, with a locale that would spoil numbers if anything listened to it.</summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>Three figures in the layout of IOM's table of World Bank indicators.</summary>
    public const string WdiText = "\"geo\",\"var\",\"t\",\"v\"\n\"PHL\",\"gdp\",2022,404353369604.1\n\"PHL\",\"gdp\",2023,437146372688.5\n\"PHL\",\"pop\",2023,114891199\n";

    /// <summary>Stocks of two corridors and two dates in the layout of IOM's table of UN DESA stocks; one is counted by citizenship.</summary>
    public const string StockText =
        "\"geo\",\"t\",\"from\",\"sex\",\"n\",\"type_b\",\"type_c\",\"type_r\",\"type_i\"\n" +
        "\"USA\",2020,\"PHL\",\"female\",500,1,0,0,0\n\"USA\",2020,\"PHL\",\"male\",400,1,0,0,0\n" +
        "\"USA\",2024,\"PHL\",\"female\",600,1,0,0,0\n\"USA\",2024,\"PHL\",\"male\",500,1,0,0,0\n" +
        "\"ARE\",2024,\"PHL\",\"female\",300,0,1,0,0\n\"ARE\",2024,\"PHL\",\"male\",100,0,1,0,0\n";

    private readonly Dictionary<string, string?> environment = new(StringComparer.Ordinal)
    {
        ["CONCORD_DATA"] = "none",
        ["CONCORD_LAKE"] = null,
        ["CONCORD_TODAY"] = "2026-11-25",
        ["NO_COLOR"] = null,
        ["TERM"] = "xterm-256color",
        ["LANG"] = "de_DE.UTF-8",
        ["DOTNET_gcServer"] = "0",
    };

    public Workplace() => Directory.CreateDirectory(Folder);

    /// <summary>The working directory of the program.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "concord-tests", Guid.NewGuid().ToString("N"));

    public IReadOnlyDictionary<string, string?> Environment => environment;

    /// <summary>A workplace that sees the figures that come with Concord.</summary>
    public static Workplace WithShippedFigures()
    {
        var data = Path.Combine(SharedData.Root, "data", "lake");
        Assert.SkipUnless(Directory.Exists(data), "the figures of data/lake are not there");
        return new Workplace().With("CONCORD_DATA", data);
    }

    /// <summary>A workplace with a small lake in ./lake.</summary>
    public static Workplace WithLake()
    {
        var place = new Workplace();
        place.Write("files/wdi.csv", WdiText);
        place.Write("files/stock.csv", StockText);
        var import = ConcordProcess.Run(place, "import", "files");
        import.Code.ShouldBe(0, import.ToString());
        return place;
    }

    public Workplace With(string name, string? value)
    {
        environment[name] = value;
        return this;
    }

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public string Write(string relative, string text)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public Outcome Run(params string[] arguments) => ConcordProcess.Run(this, arguments);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A killed process may still let go of its files; the folder is a temporary one.
        }
    }
}
