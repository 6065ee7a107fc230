using Concord.Core;
using Concord.Policy;
using Concord.Statistics;
using Concord.Statistics.Lakes;

namespace Concord.Review;

/// <summary>Where a state stands towards a treaty, as far as a status table of the lake or the register says.</summary>
/// <param name="Country">State, alpha-3.</param>
/// <param name="Treaty">Code: <c>ICRMW</c>, <c>ILO-C189</c>.</param>
/// <param name="Title">Short title.</param>
/// <param name="Bound">True: a binding action is recorded; false: the status table lists the treaty and no binding action of the state; null: no table here says.</param>
/// <param name="Action">What is recorded: ratified, acceded, signed; null where nothing is.</param>
/// <param name="When">Day or year of the action, as the source has it.</param>
/// <param name="AsOf">Date up to which the source is known.</param>
/// <param name="Source">Release of the lake, or the register's commitment.</param>
public sealed record Ratification(string Country, string Treaty, string Title, bool? Bound, string? Action, string? When, DateOnly? AsOf, string? Source)
{
    private static readonly (string Code, string Title)[] Labour =
    [
        ("ILO-C097", "Migration for Employment Convention (Revised), 1949"), ("ILO-C118", "Equality of Treatment (Social Security) Convention, 1962"),
        ("ILO-C143", "Migrant Workers (Supplementary Provisions) Convention, 1975"), ("ILO-C157", "Maintenance of Social Security Rights Convention, 1982"),
        ("ILO-C181", "Private Employment Agencies Convention, 1997"), ("ILO-C189", "Domestic Workers Convention, 2011"),
    ];

    /// <summary>
    /// Every treaty for the countries of a register and for the states at the other end of their corridors. A commitment of the register that names its treaty answers where the lake has no
    /// table; where neither has, nothing is known, and nothing is said.
    /// </summary>
    public static IReadOnlyList<Ratification> Of(Lake lake, Register register)
    {
        string[] own = [.. register.Objectives.Select(o => o.Country).Distinct()];
        var partners = register.Corridors.Where(c => c.IsBetweenCountries && (own.Contains(c.Origin) || own.Contains(c.Destination))).SelectMany(c => new[] { c.Origin, c.Destination });
        return [.. own.Concat(partners).Distinct().Select(AreaCatalogue.Default.Find).OfType<Area>().SelectMany(state => Of(lake, register, state))];
    }

    private static IEnumerable<Ratification> Of(Lake lake, Register register, Area state)
    {
        var actions = lake.TreatyActions(state.Id);
        foreach (var treaty in Statistics.Treaty.All)
        {
            var listed = actions.Where(a => a.Treaty == treaty).ToList();
            yield return listed.Count > 0 ? OfLake(state, treaty, listed) : OfRegister(register, state, treaty.Code, treaty.Name);
        }
        foreach (var (code, title) in Labour) yield return OfRegister(register, state, code, title);
    }

    private static Ratification OfLake(Area state, Treaty treaty, IReadOnlyList<TreatyAction> listed)
    {
        // Of several tables a dated binding action says most; then a binding one, then a signature.
        var best = listed.OrderByDescending(a => a.Binds).ThenByDescending(a => a.Date is not null).ThenByDescending(a => a.Kind).First();
        var none = best.Kind == TreatyActionKind.NoneRecorded;
        return new(state.Code, treaty.Code, treaty.Name, best.Binds, none ? null : Word(best.Kind), none ? null : best.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? best.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            listed.Max(a => a.Release.Provenance.AsOf), $"{best.Release.Provenance.Publisher} ({best.Release.Name})");
    }

    private static Ratification OfRegister(Register register, Area state, string code, string title) =>
        register.Commitments.FirstOrDefault(c => c.Country == state.Code && c.Treaty == code && c.Binding) is { } c
            ? new(state.Code, code, title, true, "bound, by the register", c.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), register.Heads.Select(h => h.AsOf).Max(), $"commitment {c.Id}: {c.Source}")
            : new(state.Code, code, title, null, null, null, null, null);

    private static string Word(TreatyActionKind kind) => kind switch
    {
        TreatyActionKind.Signature or TreatyActionKind.SuccessionToSignature => "signed",
        TreatyActionKind.Ratification => "ratified",
        TreatyActionKind.Accession => "acceded",
        TreatyActionKind.Succession => "succeeded",
        TreatyActionKind.Acceptance => "accepted",
        TreatyActionKind.Approval => "approved",
        _ => "ratified or acceded",
    };
}
