using Concord.Core;
using Concord.Numerics;

namespace Concord.Estimation.Flows;

/// <summary>What happened to the people of an entry of the account.</summary>
public enum AccountKind
{
    /// <summary>In the same area at both ends.</summary>
    Stayer,

    /// <summary>Moved out of the birthplace.</summary>
    Outward,

    /// <summary>Moved into the birthplace.</summary>
    Return,

    /// <summary>Moved between two areas neither of which is the birthplace.</summary>
    Transit,

    /// <summary>Born in the interval: no origin.</summary>
    Born,

    /// <summary>Died in the interval: no destination.</summary>
    Died,

    /// <summary>Left the set of areas, in an open account: no destination.</summary>
    Left,

    /// <summary>Entered the set of areas, in an open account: no origin.</summary>
    Entered,
}

/// <summary>One cell of the account.</summary>
/// <param name="Birth">Position of the birthplace among the areas.</param>
/// <param name="Origin">Position of the area at the start; −1 where there is none.</param>
/// <param name="Destination">Position of the area at the end; −1 where there is none.</param>
/// <param name="Kind">What happened.</param>
/// <param name="People">Persons, above 0.</param>
public readonly record struct AccountEntry(int Birth, int Origin, int Destination, AccountKind Kind, double People);

/// <summary>
/// The whole account of birthplace × origin × destination, one birthplace after the other: the cube never stands in memory. Of a
/// birthplace and an area, those who stayed and moved add up to the survivors of the adjusted stocks, at both ends.
/// </summary>
/// <param name="Inputs">What went in.</param>
/// <param name="Method">An accounting method.</param>
/// <param name="Faults">As of <see cref="FlowEstimator"/>; where one is an error there are no entries.</param>
public sealed record FlowAccount(FlowInputs Inputs, FlowMethod Method, IReadOnlyList<Fault> Faults)
{
    private double[]? Seed { get; init; }

    /// <summary>Prepares the account of one method; a method that compares stocks has none, and asking for it is misuse.</summary>
    /// <param name="inputs">Stocks, births, deaths.</param>
    /// <param name="method">An accounting method.</param>
    /// <param name="seed">As of <see cref="FlowEstimator.Estimate"/>.</param>
    public static FlowAccount Of(FlowInputs inputs, FlowMethod method, double[]? seed = null)
    {
        if (!method.IsAccounting()) throw new ArgumentException("stock differences and rates have no account", nameof(method));
        return new(inputs, method, FlowEstimator.Estimate(inputs, [method], seed).Faults) { Seed = seed };
    }

    /// <summary>Entries in the order of birthplace, then origin, then destination; each call computes them again.</summary>
    public IEnumerable<AccountEntry> Entries()
    {
        if (Faults.Any(x => x.Severity == Severity.Error)) yield break;
        var n = Inputs.Size;
        var accounting = new Accounting(n) { Born = new double[n * n], Died = new double[n * n], Outside = new double[n * n] };
        var closed = Method.IsClosedAccounting();
        accounting.Load(Inputs, closed);
        if (closed) accounting.FitBirthplaces();
        else accounting.OpenBirthplaces();

        var parts = Parts(n);
        for (var birth = 0; birth < n; birth++)
        {
            foreach (var entry in Events(accounting, birth)) yield return entry;
            foreach (var part in parts) part.Fill(accounting, birth);
            for (var origin = 0; origin < n; origin++)
            {
                for (var destination = 0; destination < n; destination++)
                {
                    var kind = origin == destination ? AccountKind.Stayer : origin == birth ? AccountKind.Outward
                        : destination == birth ? AccountKind.Return : AccountKind.Transit;
                    var people = 0.0;
                    foreach (var part in parts) people += part.Weight * part.Cell(kind, origin, destination);
                    if (people > 0) yield return new(birth, origin, destination, kind, people);
                }
            }
        }
    }

    private Part[] Parts(int n) => Method switch
    {
        FlowMethod.IndependenceClosed => [new(n, false, 1, Seed)],
        FlowMethod.PseudoBayesClosed => [new(n, true, 1 - FlowMethods.IndependenceShare, Seed), new(n, false, FlowMethods.IndependenceShare, Seed)],
        _ => [new(n, true, 1, Seed)],
    };

    private static IEnumerable<AccountEntry> Events(Accounting accounting, int birth)
    {
        var n = accounting.Size;
        for (var area = 0; area < n; area++)
        {
            var cell = birth * n + area;
            if (accounting.Born![cell] > 0) yield return new(birth, -1, area, AccountKind.Born, accounting.Born[cell]);
            if (accounting.Died![cell] > 0) yield return new(birth, area, -1, AccountKind.Died, accounting.Died[cell]);
            var outside = accounting.Outside![cell];
            if (outside > 0) yield return new(birth, area, -1, AccountKind.Left, outside);
            if (outside < 0) yield return new(birth, -1, area, AccountKind.Entered, -outside);
        }
    }

    /// <summary>The minimum or independence of one birthplace at a time.</summary>
    private sealed class Part(int n, bool minimum, double weight, double[]? seed)
    {
        private readonly BirthplaceAccount account = new(n);
        private readonly SeededFlows? seeded = seed is null ? null : new(n, seed);

        public double Weight => weight;

        public void Fill(Accounting accounting, int birth)
        {
            account.Clear();
            var total = accounting.Split(birth, minimum, out var from, out var to);
            if (seeded is null) account.Add(birth, from, to, total);
            else seeded.Add(account, birth, from, to);
            if (minimum) accounting.AddStayers(birth, account.Stayers);
        }

        public double Cell(AccountKind kind, int origin, int destination) => kind switch
        {
            AccountKind.Stayer => account.Stayers[origin],
            AccountKind.Outward => account.Outward[origin * n + destination],
            AccountKind.Return => account.Return[origin * n + destination],
            _ => account.Transit[origin * n + destination],
        };
    }
}
