using System.Globalization;
using Concord.Estimation.Gravity;
using Concord.Testing;

namespace Concord.Estimation.Tests.Gravity;

/// <summary>Reference tables as gravity inputs.</summary>
internal sealed class GravityTables
{
    private readonly Dictionary<string, int> header;
    private readonly string[][] rows;

    private GravityTables(string path)
    {
        string[][] lines = [.. File.ReadLines(path).Where(l => l.Length > 0).Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(','))];
        header = lines[0].Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        rows = lines[1..];
    }

    public int Rows => rows.Length;

    public static GravityTables Golden(params string[] parts) => new(SharedData.PathOf(["golden", "gravity", .. parts]));

    public bool Has(string column) => header.ContainsKey(column);

    public IEnumerable<string> Names => header.Keys;

    public string[] Text(string column) => [.. rows.Select(r => r[header[column]])];

    public double[] Number(string column) => [.. rows.Select(r => double.Parse(r[header[column]], CultureInfo.InvariantCulture))];

    public double[] Log(string column) => Array.ConvertAll(Number(column), Math.Log);

    public Regressor Regressor(string column) => new(column, Number(column));

    public Grouping By(params string[] columns) => Of(string.Join('^', columns), [.. rows.Select(r => string.Join('^', columns.Select(c => r[header[c]])))]);

    public static Grouping Of(string name, string[] keys)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = Array.ConvertAll(keys, key => known.TryGetValue(key, out var code) ? code : known[key] = known.Count);
        return new(name, codes, [.. known.Keys]);
    }

    public static GravityFit Fit(GravityInputs inputs, int threads = 1) => GravityEstimator.Fit(inputs, threads, TestContext.Current.CancellationToken);

    /// <summary>Estimate and standard error that fixest 0.12.2 gave.</summary>
    public static (double Estimate, double Error) Reference(string file, string model, string vcov, string term)
    {
        var table = Golden(file);
        var row = table.rows.Single(r => r[0] == model && r[1] == vcov && r[2] == term);
        return (double.Parse(row[3], CultureInfo.InvariantCulture), double.Parse(row[4], CultureInfo.InvariantCulture));
    }
}
