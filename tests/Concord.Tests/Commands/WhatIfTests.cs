using System.Globalization;
using System.Text.Json;

namespace Concord.Tests.Commands;

/// <summary>Asking what would differ, through the program as a user asks.</summary>
public sealed class WhatIfTests
{
    private const string Head = "term,outcome,value,std_error,low,high,population,period,design,source,licence\n";

    [Fact]
    public void A_lower_price_shows_money_as_a_range_with_dependence_and_volatility_beside_it()
    {
        using var place = Workplace.WithShippedFigures();

        var run = place.Run("what-if", "price", "--outcome", "remittances", "--change", "-25%", "--area", "PHL", "--format", "json");

        run.Code.ShouldBe(0, run.ToString());
        var row = JsonDocument.Parse(run.Out).RootElement[0];
        double Of(string key) => row.GetProperty(key).GetDouble();
        // A price of three quarters with elasticities of −1 and −1.6: a third more, and 0.75^−1.6 − 1.
        Of("low_percent").ShouldBe(100.0 / 3, 1e-9);
        Of("high_percent").ShouldBe(100 * (Math.Pow(0.75, -1.6) - 1), 1e-9);
        Of("dollars_low").ShouldBeGreaterThan(1e10);
        run.Error.ShouldContain("to which no probability belongs");
        run.Error.ShouldContain("What brings about what is not shown");
        run.Error.ShouldContain("Dependence: Philippines received US$ 39,");
        run.Error.ShouldContain("8.9% of gross domestic product");
        run.Error.ShouldContain("Volatility: from 2004 to 2023 receipts swung by ");
    }

    [Fact]
    public void A_number_without_an_error_and_a_question_without_a_row_have_no_usable_estimate()
    {
        using var place = Workplace.WithShippedFigures();

        var bare = place.Run("what-if", "remittances-per-head", "--change", "+10%");
        var none = place.Run("what-if", "aid", "--outcome", "migration", "--change", "+10%");

        (bare.Code, none.Code).ShouldBe((1, 1));
        bare.Error.ShouldContain("There is no usable estimate of remittances-per-head");
        bare.Error.ShouldContain("states no error");
        none.Error.ShouldContain("There is no usable estimate of aid on migration.");
        (bare.Out + none.Out).ShouldBeEmpty();
        var list = JsonDocument.Parse(place.Run("what-if", "--format", "json").Out).RootElement.EnumerateArray().ToList();
        list.Single(r => r.GetProperty("term").GetString() == "log(remittances-per-head)").GetProperty("usable").GetBoolean().ShouldBeFalse();
        list.Single(r => r.GetProperty("term").GetString() == "log(price)").GetProperty("usable").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("association between areas", "is not shown", "changed")]
    [InlineData("natural experiment: a lottery of visas", "was followed by", "changed")]
    [InlineData("experiment among 500 households", "for whom lots were drawn", "is not shown")]
    public void No_causal_word_is_used_that_the_design_does_not_earn(string design, string says, string doesNotSay)
    {
        using var place = new Workplace();
        place.Write("effects.csv", Head + $"log(aid),migration,0.5,0.1,,,some,1990,{design},A study,CC BY 4.0\n");

        var run = place.Run("what-if", "aid", "--change", "+10%", "--effects", "effects.csv", "--format", "csv");

        run.Code.ShouldBe(0, run.ToString());
        run.Error.ShouldContain(says);
        run.Error.ShouldNotContain(doesNotSay);
        run.Error.ShouldContain("95% interval");
        if (design.StartsWith("association", StringComparison.Ordinal)) foreach (var word in new[] { "cause", "effect of", "impact", "leads to", "results in", "because", "reduces", "increases" }) run.Error.ShouldNotContain(word);
        var cells = run.Lines[1].Split(',');
        double.Parse(cells[2], CultureInfo.InvariantCulture).ShouldBe(100 * (Math.Pow(1.1, 0.5 - 1.959963984540054 * 0.1) - 1), 1e-9);
    }

    [Fact]
    public void Coefficients_of_a_fitted_gravity_model_are_effects_with_its_design_in_words()
    {
        using var place = new Workplace();
        var random = new Random(3);
        var rows = Enumerable.Range(0, 60).Select(i => (X: i % 7, Y: Math.Round(20 * Math.Exp(0.2 * (i % 7)) + 10 * random.NextDouble())));
        place.Write("panel.csv", "flow,policy\n" + string.Concat(rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Y},{r.X}\n"))));
        place.Run("estimate", "gravity", "--data", "panel.csv", "--formula", "flow ~ policy", "--output", "model").Code.ShouldBe(0);

        var run = place.Run("what-if", "policy", "--outcome", "flow", "--change", "1", "--model", "model", "--format", "json");

        run.Code.ShouldBe(0, run.ToString());
        var row = JsonDocument.Parse(run.Out).RootElement[0];
        row.GetProperty("change_percent").GetDouble().ShouldBe(100 * (Math.Exp(0.2) - 1), 4);
        row.GetProperty("low_percent").GetDouble().ShouldBeLessThan(row.GetProperty("high_percent").GetDouble());
        run.Error.ShouldContain("No design was stated");
        run.Error.ShouldContain("What brings about what is not shown");
        place.Run("what-if", "policy", "--change", "10%", "--model", "model").Error.ShouldContain("policy is no logarithm");
    }

    [Theory]
    [InlineData("log(x),y,many,0.1,,,a,b,association,s,l", "effects.csv, row 2, column 3 (value): 'many'")]
    [InlineData("log(x),y,1,-0.1,,,a,b,association,s,l", "effects.csv, row 2, column 4 (std_error): -0.1")]
    [InlineData("log(x),y,1,,0.5,,a,b,association,s,l", "effects.csv, row 2, column 6 (high): an empty cell")]
    [InlineData("log(x),y,3,,0.5,1,a,b,association,s,l", "effects.csv, row 2, column 3 (value): 3")]
    [InlineData("log(x),y,1,0.1,,,a,b,proof,s,l", "effects.csv, row 2, column 9 (design): 'proof'")]
    [InlineData("log(x),y,1,0.1,,,a,b,association,,l", "effects.csv, row 2, column 10 (source): an empty cell")]
    public void A_flawed_row_of_the_table_is_named_and_nothing_is_answered(string row, string message)
    {
        using var place = new Workplace();
        place.Write("effects.csv", Head + row + "\n");

        var run = place.Run("what-if", "x", "--change", "+1%", "--effects", "effects.csv");

        run.Code.ShouldBe(1, run.ToString());
        run.Error.ShouldContain(message);
        run.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("price", "Say by how much: --change +10%.")]
    [InlineData("price --change 5", "give --change in per cent")]
    [InlineData("price --change=-100%", "lies above -100%")]
    [InlineData("price --change lots", "not 'lots'")]
    [InlineData("price --change +1% --model nowhere", "There is no folder 'nowhere'")]
    public void A_misuse_says_what_to_type(string arguments, string message)
    {
        using var place = Workplace.WithShippedFigures();

        var run = place.Run(["what-if", .. arguments.Split(' ')]);

        run.Code.ShouldBe(2, run.ToString());
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void An_empty_table_is_an_answer_and_a_large_change_is_called_an_extrapolation()
    {
        using var place = Workplace.WithShippedFigures();
        place.Write("effects.csv", Head);

        place.Run("what-if", "--effects", "effects.csv").Error.ShouldContain("There is no usable estimate: the table of effects is empty.");
        place.Run("what-if", "price", "--change=-60%").Error.ShouldContain("an extrapolation");
        place.Run("what-if", "price", "--change=-10%").Error.ShouldNotContain("an extrapolation");
        place.Run("what-if", "price", "--change=-10%", "--area", "PRK").Error.ShouldContain("What PRK receives is unknown");
    }
}
