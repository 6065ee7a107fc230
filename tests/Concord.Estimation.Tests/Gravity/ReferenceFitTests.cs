using Concord.Estimation.Gravity;

namespace Concord.Estimation.Tests.Gravity;

/// <summary>Against fixest 0.12.2 with tight tolerances, on trade and migration panels: coefficients to 1e-8 relative, standard errors to six digits.</summary>
public sealed class ReferenceFitTests
{
    private static readonly (string Code, ErrorKind Kind, string[][] Clusters)[] TradeErrors =
    [
        ("iid", ErrorKind.Iid, []), ("hetero", ErrorKind.Robust, []), ("cl_o", ErrorKind.Cluster, [["Origin"]]),
        ("cl_od", ErrorKind.Cluster, [["Origin", "Destination"]]), ("twoway", ErrorKind.Cluster, [["Origin"], ["Destination"]]),
    ];

    private static readonly (string Code, ErrorKind Kind, string[][] Clusters)[] PanelErrors =
    [
        ("iid", ErrorKind.Iid, []), ("hetero", ErrorKind.Robust, []), ("cluster_pair", ErrorKind.Cluster, [["orig", "dest"]]), ("cluster_orig", ErrorKind.Cluster, [["orig"]]),
        ("cluster_dest", ErrorKind.Cluster, [["dest"]]), ("cluster_2way", ErrorKind.Cluster, [["orig"], ["dest"]]),
    ];

    [Theory]
    [InlineData("trade_4fe_tight", "Destination,Origin,Product,Year")]
    [InlineData("trade_oy_dy_p_tight", "Origin^Year,Destination^Year,Product")]
    [InlineData("trade_nofe", "")]
    public void Trade_with_any_number_of_effects_agrees_with_the_reference(string model, string effects)
    {
        var table = GravityTables.Golden("fixest_trade.csv");
        Regressor[] distance = [new("log(dist_km)", table.Log("dist_km"))];
        foreach (var (code, kind, clusters) in TradeErrors.Where(e => effects != "" || e.Kind != ErrorKind.Cluster))
        {
            var fit = GravityTables.Fit(new("trade", table.Number("Euros"), distance, Effects(table, effects), kind, [.. clusters.Select(table.By)]));
            fit.IsUsable.ShouldBeTrue();
            foreach (var coefficient in fit.Coefficients) ShouldAgree(coefficient, GravityTables.Reference("fixest_trade_results.csv", model, code, coefficient.Term));
        }
    }

    [Fact]
    public void Fitted_values_and_effects_of_the_trade_model_agree_with_the_reference()
    {
        var table = GravityTables.Golden("fixest_trade.csv");
        var fit = GravityTables.Fit(new("trade", table.Number("Euros"), [new("log(dist_km)", table.Log("dist_km"))], Effects(table, "Destination,Origin,Product,Year")));
        var reference = GravityTables.Golden("trade_4fe_tight_fitted.csv").Number("fitted");
        for (var i = 0; i < reference.Length; i++) fit.Fitted[i].ShouldBe(reference[i], 1e-8 * reference[i]);
        fit.Parameters.ShouldBe(58);
        foreach (var (effect, values) in fit.Inputs.Effects.Zip(fit.EffectValues))
        {
            var peers = GravityTables.Golden($"trade_4fe_tight_fixef_{effect.Name}.csv");
            var of = peers.Text("level").Zip(peers.Number("value")).ToDictionary(x => x.First, x => x.Second);
            // Effects are known up to a shift of each set.
            var shift = values[0] - of[effect.Levels[0]];
            for (var level = 0; level < values.Length; level++) (values[level] - shift).ShouldBe(of[effect.Levels[level]], 1e-7);
        }
    }

    [Fact]
    public void The_first_application_of_the_advanced_guide_agrees_with_the_reference()
    {
        var table = GravityTables.Golden("ch1app1_input.csv");
        Regressor[] regressors = [new("lnd", table.Log("DIST")), table.Regressor("CNTG"), table.Regressor("LANG"), table.Regressor("CLNY")];
        Grouping[] effects = [table.By("exporter", "year"), table.By("importer", "year")];
        var reference = GravityTables.Golden("ch1app1_ppml_fixest.csv");
        foreach (var (column, kind, cluster) in new[] { ("se_hc1", ErrorKind.Robust, null), ("se_cluster_pair_id", ErrorKind.Cluster, table.By("pair_id")), ("se_cluster_pair", ErrorKind.Cluster, table.By("exporter", "importer")) })
        {
            var fit = GravityTables.Fit(new("guide", table.Number("trade"), regressors, effects, kind, cluster is null ? null : [cluster]));
            fit.KeptRows.ShouldBe(28152);
            for (var j = 0; j < 4; j++) ShouldAgree(fit.Coefficients[j], (reference.Number("estimate")[j], reference.Number(column)[j]));
        }
    }

    [Fact]
    public void One_year_of_the_migration_panel_agrees_with_the_reference() =>
        Panel("xs2015_o_d", "orig,dest", "2015", 47306, "iid", "hetero", "cluster_pair", "cluster_orig", "cluster_dest", "cluster_2way");

    [Fact]
    public void The_migration_panel_with_effects_of_origin_and_destination_by_year_agrees_with_the_reference() =>
        Panel("panel_oy_dy", "orig^year,dest^year", null, 280372, "iid", "cluster_pair", "cluster_2way");

    [Fact]
    public void A_three_way_model_keeps_the_rows_and_finds_the_coefficient_of_the_reference()
    {
        var table = GravityTables.Golden("panel_input.csv");
        var (border, language, years) = (table.Number("contig"), table.Number("comlang_off"), table.Number("year"));
        double[] policy = [.. years.Select((y, i) => y >= 2005 ? Math.Max(border[i], language[i]) : 0)];
        foreach (var (code, kind, clusters) in PanelErrors.Where(e => e.Code is "cluster_pair" or "cluster_2way"))
        {
            var fit = GravityTables.Fit(new("panel", table.Number("flow"), [new("pol", policy)], [table.By("orig", "year"), table.By("dest", "year"), table.By("orig", "dest")], kind, [.. clusters.Select(table.By)]), threads: 2);
            fit.KeptRows.ShouldBe(154436);
            fit.RowsOf(RowFate.AllZeroLevel).ShouldBe(280372 - 154436);
            ShouldAgree(fit.Coefficients.Single(), GravityTables.Reference("fixest_results.csv", "panel_3way", code, "pol"));
        }
    }

    private static void Panel(string model, string effects, string? year, int kept, params string[] errors)
    {
        var table = GravityTables.Golden("panel_input.csv");
        var years = table.Text("year");
        int[] rows = [.. Enumerable.Range(0, table.Rows).Where(i => year is null || years[i] == year)];
        Regressor[] regressors = [.. new Regressor[] { new("ld", table.Log("dist")), table.Regressor("contig"), table.Regressor("comlang_off"), table.Regressor("colony") }.Select(r => r with { Values = Pick(r.Values, rows) })];
        foreach (var (code, kind, clusters) in PanelErrors.Where(e => errors.Contains(e.Code)))
        {
            var fit = GravityTables.Fit(new("panel", Pick(table.Number("flow"), rows), regressors, [.. Effects(table, effects).Select(e => e with { Codes = Pick(e.Codes, rows) })], kind,
                [.. clusters.Select(table.By).Select(c => c with { Codes = Pick(c.Codes, rows) })]), threads: 2);
            fit.KeptRows.ShouldBe(kept);
            foreach (var coefficient in fit.Coefficients) ShouldAgree(coefficient, GravityTables.Reference("fixest_results.csv", model, code, coefficient.Term));
        }
    }

    private static T[] Pick<T>(T[] values, int[] rows) => Array.ConvertAll(rows, i => values[i]);

    private static Grouping[] Effects(GravityTables table, string effects) => [.. effects.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(e => table.By(e.Split('^')))];

    private static void ShouldAgree(Coefficient coefficient, (double Estimate, double Error) reference)
    {
        coefficient.Estimate.ShouldBe(reference.Estimate, 1e-8 * Math.Abs(reference.Estimate), coefficient.Term);
        coefficient.StandardError!.Value.ShouldBe(reference.Error, 1e-6 * reference.Error, coefficient.Term);
    }
}
