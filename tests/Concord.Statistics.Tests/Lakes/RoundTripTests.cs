using Concord.Core;
using Concord.Statistics.Import;
using Concord.Statistics.Lakes;
using CsCheck;

namespace Concord.Statistics.Tests.Lakes;

/// <summary>Whatever is published is what is read.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<ObservationRow> Row = Gen.Select(
        Gen.Int[0, 2].Select(i => new[] { Measure.Stock.Id, Measure.Price.Id, Measure.Gdp.Id }[i]), Gen.Int[0, 5], Gen.Int[1, 5], Gen.Short[1950, 2100], Gen.Byte[0, 4], Gen.Byte[0, 2],
        Gen.Select(Gen.Byte[0, 15], Gen.Byte[0, 4]), Gen.Select(Gen.Int[0, 3], Gen.Double[-1e15, 1e15], (hidden, v) => hidden == 0 ? null : (double?)v),
        (m, f, t, y, q, s, b, v) => new ObservationRow(m, f, t, y, q, s, b.Item1, b.Item2, v));

    [Fact]
    public void Every_row_comes_back_bit_for_bit_in_its_order_whatever_order_it_was_added_in() => Row.List[1, 60].Sample(rows =>
    {
        using var temp = new TempLake();
        var draft = new ReleaseDraft(TempLake.Draft(edition: "any").Provenance);
        var wanted = rows.DistinctBy(r => (r.Measure, r.From, r.To, r.Year, r.Quarter, r.Sex)).ToList();
        draft.Rows.AddRange(wanted);
        temp.Folder().Publish([draft]).Single().Fault.ShouldBeNull();
        using var lake = temp.Open();

        var found = lake.Observations(new Query(Measure.Stock, Measure.Price, Measure.Gdp));

        found.Select(o => new ObservationRow(o.Measure.Id, o.From, o.To, (short)o.Period.Year, (byte)o.Period.Quarter, (byte)o.Sex, (byte)o.Definition, (byte)o.Status, o.Value))
            .ShouldBe(wanted.Order());
        var one = wanted[0];
        lake.Observations(new Query(Measure.ById(one.Measure)) { From = one.From, To = one.To, Quarter = one.Quarter, Sex = (Sex)one.Sex }.In(one.Year)).ShouldHaveSingleItem().Value.ShouldBe(one.Value);
    }, iter: 25, threads: 1);
}
