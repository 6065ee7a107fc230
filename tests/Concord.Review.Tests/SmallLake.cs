using System.Globalization;
using Concord.Core;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;

namespace Concord.Review.Tests;

/// <summary>A lake of a few figures, written in the layouts of real files and imported as they are.</summary>
internal sealed class SmallLake : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("concord-review-").FullName;
    private readonly List<string> stocks = [];
    private readonly List<string> indicators = [];
    private readonly List<string> protection = [];
    private readonly List<string> prices = [];
    private Lake? lake;

    public static DateOnly Today { get; } = new(2026, 11, 25);

    /// <summary>People of one sex; <paramref name="flags"/> as in the file: born abroad, citizenship, refugees, imputed.</summary>
    public SmallLake Stock(string origin, string destination, int year, int women, int men, string flags = "1,0,0,0")
    {
        stocks.Add($"\"{destination}\",{year},\"{origin}\",\"female\",{women},{flags}");
        stocks.Add($"\"{destination}\",{year},\"{origin}\",\"male\",{men},{flags}");
        return this;
    }

    /// <summary>A series of the indicator table: remin, remout, gdp, pop.</summary>
    public SmallLake Indicator(string area, string variable, int year, double value)
    {
        indicators.Add(string.Create(CultureInfo.InvariantCulture, $"\"{area}\",\"{variable}\",{year},{value}"));
        return this;
    }

    public SmallLake Refugees(string origin, string unhcrOrigin, string asylum, string unhcrAsylum, int year, string count)
    {
        protection.Add($"{year},\"x\",\"{unhcrOrigin}\",\"{origin}\",\"y\",\"{unhcrAsylum}\",\"{asylum}\",{count},0,0,0,0,0,0,,0");
        return this;
    }

    public SmallLake Price(string from, string to, string quarter, double price)
    {
        prices.Add(string.Create(CultureInfo.InvariantCulture, $"{quarter},{from},x,{to},y,{from}{to},{price},{price},1,1,3"));
        return this;
    }

    public CountryReview Review(string area, Language language = Language.En) =>
        CountryReviews.Build(Lake, AreaCatalogue.Default.Find(area)!, language, Today);

    public Lake Lake => lake ??= Import();

    public void Dispose()
    {
        lake?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Lake Import()
    {
        var source = Directory.CreateDirectory(Path.Combine(folder, "source")).FullName;
        Write("stocks.csv", "\"geo\",\"t\",\"from\",\"sex\",\"n\",\"type_b\",\"type_c\",\"type_r\",\"type_i\"", stocks);
        Write("wdi.csv", "\"geo\",\"var\",\"t\",\"v\"", indicators);
        Write("unhcr.csv", "\"year\",\"coo_name\",\"coo\",\"coo_iso\",\"coa_name\",\"coa\",\"coa_iso\",\"refugees\",\"asylum_seekers\",\"returned_refugees\",\"idps\",\"returned_idps\",\"stateless\",\"ooc\",\"oip\",\"hst\"", protection);
        Write("prices.csv", "period,source_code,source_name,destination_code,destination_name,corridor,avg_cost_pct_200usd,avg_cost_pct_500usd,avg_fx_margin_200usd,avg_fx_margin_500usd,num_providers", prices);
        var target = Path.Combine(folder, "lake");
        var report = ImportRun.Execute([source], new LakeFolder(target), new ImportOptions { Retrieved = Today });
        report.Faults.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        return Lake.Open(target);

        void Write(string name, string header, List<string> rows)
        {
            if (rows.Count > 0) File.WriteAllLines(Path.Combine(source, name), rows.Prepend(header));
        }
    }
}
