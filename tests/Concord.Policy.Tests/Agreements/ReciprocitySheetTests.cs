namespace Concord.Policy.Tests;

public sealed class ReciprocitySheetTests
{
    private static ReciprocityLevel Row(string id, string demanded, string granted, string date, string? basis = "law", string? scale = null, string? demand = "note", string? grant = "act") => new()
    {
        Id = id, Country = "PHL", Right = "work", Demanded = demanded, Granted = granted, Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Basis = basis, Scale = scale, DemandSource = demand,
        GrantSource = grant, Source = "law", Verified = true,
    };

    private static IReadOnlyList<ReciprocityLine> Sheet(params ReciprocityLevel[] rows) => ReciprocitySheet.Of(new Register { Reciprocity = rows }, new(2020, 1, 1));

    [Fact]
    public void The_latest_row_of_law_and_of_practice_stand_side_by_side_in_words()
    {
        var lines = Sheet(Row("R1", "4", "0", "2000-01-01"), Row("R2", "4", "3", "2010-01-01"), Row("R3", "4", "1", "2012-01-01", "practice"), Row("R4", "4", "4", "2021-01-01"));
        lines.Select(l => (l.Row.Id, l.Basis, l.Demanded, l.Granted, l.Gap)).ShouldBe([("R2", "law", "as nationals", "all, with limits", 1), ("R3", "practice", "as nationals", "emergency only", 3)]);
    }

    [Fact]
    public void A_penalty_has_no_number_and_says_all_the_same_that_more_is_asked()
    {
        var line = Sheet(Row("R1", "fine", "criminal", "2000-01-01", scale: "penalty")).ShouldHaveSingleItem();
        (line.Demanded, line.Granted, line.Gap, line.AsksMore).ShouldBe(("fine", "criminal", null, true));
    }

    [Fact]
    public void A_row_without_a_source_for_each_side_is_to_be_checked()
    {
        Sheet(Row("R1", "4", "1", "2000-01-01", demand: null)).ShouldHaveSingleItem().IsChecked.ShouldBeFalse();
        Sheet(Row("R1", "4", "1", "2000-01-01", grant: null)).ShouldHaveSingleItem().IsChecked.ShouldBeFalse();
        Sheet(Row("R1", "4", "1", "2000-01-01")).ShouldHaveSingleItem().IsChecked.ShouldBeTrue();
    }

    [Fact]
    public void What_is_granted_as_asked_shows_without_a_gap() => Sheet(Row("R1", "2", "3", "2000-01-01")).ShouldHaveSingleItem().AsksMore.ShouldBeFalse();
}
