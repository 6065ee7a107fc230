using Concord.Core;
using Concord.Policy;
using Concord.Review.Policies;
using Microsoft.AspNetCore.Http;

namespace Concord.Web.Portal.Api;

/// <summary>A state’s register of policies.</summary>
/// <param name="Country">Alpha-3.</param>
/// <param name="Standing">How far it was reviewed; goes with every use of it.</param>
/// <param name="AsOf">Day up to which sources were read.</param>
/// <param name="Acts">Acts of the state.</param>
/// <param name="Provisions">Provisions.</param>
/// <param name="Effects">Effects.</param>
/// <param name="Objectives">Objectives of the state.</param>
/// <param name="Commitments">Commitments of the state.</param>
public sealed record ApiRegister(string Country, string Standing, DateOnly AsOf, int Acts, int Provisions, int Effects, int Objectives, int Commitments);

/// <summary>An act.</summary>
/// <param name="Id">Id in the register.</param>
/// <param name="Country">Whose act it is.</param>
/// <param name="Title">Title as cited.</param>
/// <param name="Type">Kind, as written.</param>
/// <param name="Domain">Policy field, as written.</param>
/// <param name="Issuer">Body that made it.</param>
/// <param name="From">First day in force.</param>
/// <param name="LastDay">Last day in force; null: open.</param>
/// <param name="Status">Status, as written.</param>
/// <param name="Acting">Whether it acts on the day asked for.</param>
/// <param name="Corridors">Corridors it concerns.</param>
/// <param name="Groups">Groups it concerns.</param>
/// <param name="Source">Source.</param>
/// <param name="Checked">Whether the row was compared with a primary source.</param>
public sealed record ApiAct(string Id, string Country, string Title, string Type, string Domain, string Issuer, DateOnly From, DateOnly? LastDay, string Status, bool Acting,
    IReadOnlyList<string> Corridors, IReadOnlyList<string> Groups, string? Source, bool Checked);

/// <summary>How an objective or commitment fares. There is no such number for a state, and none is to be made of these.</summary>
/// <param name="Id">Objective or commitment.</param>
/// <param name="Outcome">Outcome.</param>
/// <param name="Direction">raise or lower.</param>
/// <param name="Owner">Body whose objective it is; empty for a commitment.</param>
/// <param name="Coherence">Share of the pull that goes with it, 0 to 1; null where nothing acts.</param>
/// <param name="CoherenceLow">The same, were every unsure effect one step lower.</param>
/// <param name="CoherenceHigh">The same, were every unsure effect one step higher.</param>
/// <param name="Coverage">Share of it that anything recorded supports, 0 to 1. Always read with coherence.</param>
/// <param name="Effects">Acting effects that it rests on.</param>
/// <param name="Assessors">Assessors.</param>
/// <param name="LawShare">Share of the views that rest on the text of a law.</param>
/// <param name="StrongestAdverse">Strongest value against it, −3 to 0.</param>
public sealed record ApiScore(string Id, string Outcome, string Direction, string Owner, double? Coherence, double? CoherenceLow, double? CoherenceHigh, double? Coverage, int Effects, int Assessors, double? LawShare, double StrongestAdverse);

/// <summary>Registers, acts and objectives.</summary>
internal static class RegisterEndpoints
{
    internal static readonly ApiPart Country = new("country", "Alpha-3 code of the state", "PHL");
    internal static readonly ApiPart Day = new("day", "Day on which the register is read; else the last day for which its sources were read", "2026-02-01");

    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new()
        {
            Id = "listRegisters", Path = "/registers", Tag = "Policies", Summary = "Registers of policies", Answers = typeof(ApiList<ApiRegister>),
            Answer = call => call.List([.. call.Data.Registers.Keys.Order(StringComparer.Ordinal).Select(c => Of(call, c)!)],
                ["country", "standing", "as_of", "acts", "provisions", "effects", "objectives", "commitments"], r => [r.Country, r.Standing, r.AsOf, r.Acts, r.Provisions, r.Effects, r.Objectives, r.Commitments]),
        },
        new()
        {
            Id = "getRegister", Path = "/registers/{country}", Tag = "Policies", Summary = "One register", IsList = false, InPath = [Country], Answers = typeof(ApiRegister),
            Answer = call => Of(call, call["country"]) is { } register ? call.One(register) : NoRegister,
        },
        new()
        {
            Id = "listActs", Path = "/registers/{country}/acts", Tag = "Policies", Summary = "Acts of a register", Answers = typeof(ApiList<ApiAct>), InPath = [Country], InQuery = [Day],
            Description = "In the order of the register, those of other states that act on its corridors included.",
            Answer = call => View(call) is { } view
                ? call.List([.. view.Register.Instruments.Select(i => Of(view, i))], ["id", "country", "title", "type", "domain", "issuer", "from", "last_day", "status", "acting", "corridors", "groups", "source", "checked"],
                    a => [a.Id, a.Country, a.Title, a.Type, a.Domain, a.Issuer, a.From, a.LastDay, a.Status, a.Acting ? "yes" : "no", string.Join('|', a.Corridors), string.Join('|', a.Groups), a.Source, a.Checked ? "yes" : "no"])
                : NoRegister,
        },
        new()
        {
            Id = "listObjectives", Path = "/registers/{country}/objectives", Tag = "Policies", Summary = "Objectives and commitments, with coherence and coverage", Answers = typeof(ApiList<ApiScore>), InPath = [Country], InQuery = [Day],
            Description = "Each with its range and what it rests on. People and money weigh the same. No row is a state, and states are not to be compared by these.",
            Answer = call => View(call) is { } view
                ? call.List([.. PolicyScores.Rows(view.Assessment).Where(s => s.Country == view.Country && s is { PeopleWeight: 0.5, Inventory: not null }).Select(Of)],
                    ["id", "outcome", "direction", "owner", "coherence", "coherence_low", "coherence_high", "coverage", "effects", "assessors", "law_share", "strongest_adverse"],
                    s => [s.Id, s.Outcome, s.Direction, s.Owner, s.Coherence, s.CoherenceLow, s.CoherenceHigh, s.Coverage, s.Effects, s.Assessors, s.LawShare, s.StrongestAdverse])
                : NoRegister,
        },
    ];

    internal static IResult NoRegister => ApiAnswer.Missing("No register of this state’s policies is here. /api/v1/registers lists those that are.");

    /// <summary>The register in the path on the day of the query.</summary>
    internal static RegisterView? View(ApiCall call)
    {
        if (call.Data.RegisterOf(call["country"]) is not { } view) return null;
        return call.Query.Day("day") is { } day ? call.Data.Recent($"register {view.Country} {Coherence.RegisterPage.Iso(day)}", () => view.On(day)) : view;
    }

    private static ApiRegister? Of(ApiCall call, string country)
    {
        if (call.Data.RegisterOf(country) is not { } view) return null;
        var r = view.Register;
        return new(country, PolicyWords.Of(Language.En).Standing(r, country), PolicyWords.Day(r, country, call.Data.Today), r.Instruments.Count(i => i.Country == country), r.Provisions.Count, r.Effects.Count,
            r.Objectives.Count(o => o.Country == country), r.Commitments.Count(c => c.Country == country));
    }

    private static ApiAct Of(RegisterView view, Instrument i) => new(i.Id, i.Country, i.Name, i.Type, i.Domain, i.Issuer, i.InForce.From, i.InForce.LastDay, i.Status, i.Acts(view.Assessment.Day), i.Corridors, i.Groups, i.Source, i.IsChecked);

    private static ApiScore Of(ScoreRow s) => new(s.Id, s.Outcome, s.Direction, s.Owner, s.Coherence, s.CoherenceLow, s.CoherenceHigh, s.Coverage, s.Inventory!.Effects, s.Inventory.Assessors, s.Inventory.LawShare, s.Inventory.StrongestAdverse);
}
