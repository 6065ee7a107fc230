using Concord.Statistics.Releases;
using Concord.Tables;

namespace Concord.Statistics.Import;

/// <summary>
/// Reads one publisher's layout. To teach Concord a new layout: derive from this in <c>Import/Layouts</c> and add it to <see cref="Importers.All"/>.
/// An importer never throws for what stands in a file; it skips by rule, or rejects with a fault.
/// </summary>
public abstract class Importer
{
    /// <summary>Stable name, stored with the release: <c>undesa-stock-gdidata</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Raised when the same file would give other rows than before.</summary>
    public virtual int Version => 1;

    /// <summary>By what its files are known, in words for the message about an unknown layout: <c>UN DESA stocks (columns geo, t, from, sex, n)</c>.</summary>
    public abstract string Looks { get; }

    /// <summary>Whether the file has this layout, judged by its first rows and never by its name.</summary>
    public abstract bool Recognises(SourceFile file);

    /// <summary>The encoding of the publisher's text files where it is not UTF-8; it is tried where a file is not UTF-8 and for this layout only.</summary>
    public virtual TextEncoding Encoding => TextEncoding.Detect;

    /// <summary>Whether the file is a code list that this layout reads beside its own files; such a file is no unknown layout.</summary>
    public virtual bool IsCompanion(SourceFile file) => false;

    /// <summary>What the release made of the file will say of itself. Files of one run with one dataset and edition become one release.</summary>
    public abstract Provenance Describe(SourceFile file);

    /// <summary>The releases that a file gives where it holds several; each is read by <see cref="Read"/> with its own draft.</summary>
    public virtual IReadOnlyList<Provenance> DescribeAll(SourceFile file) => [Describe(file)];

    /// <summary>Reads every row of the file into the draft.</summary>
    public abstract void Read(SourceFile file, ReleaseDraft draft, CancellationToken cancel);
}

/// <summary>The layouts that Concord knows.</summary>
public static class Importers
{
    /// <summary>Every importer; at most one recognises a file.</summary>
    public static IReadOnlyList<Importer> All { get; } =
    [
        new Sdmx.Import.SdmxData(Sdmx.Import.FlowMappings.Shipped), new Layouts.UndesaStocksGdidata(), new Layouts.WppAnnual(), new Layouts.WdiGdidata(), new Layouts.UnhcrPopulation(),
        new Layouts.PricesDataBank(), new Layouts.PricesDerived(), new Layouts.TreatyYears(), new Layouts.TreatyParticipants(),
        new Layouts.CepiiDistances(), new Layouts.M49Overview(), new Layouts.UndesaStocksByDestination(), new Layouts.WorldBankIndicator(),
        new Layouts.KnomadRemittances(), new Layouts.BilateralRemittances(), new Layouts.BilateralStocks(),
        new Layouts.IncomeGroupsCurrent(), new Layouts.IncomeGroupsHistory(),
        new Layouts.UndesaStocks2013(), new Layouts.UndesaStocksWide(), new Layouts.UndesaStocksOriginDestination(), new Layouts.PricesServices(),
        new Layouts.IabEmigrationRates(), new Layouts.IabStocks(), new Layouts.Impic(), new Layouts.Demig(), new Layouts.LabourAgreements(),
        new Layouts.PassportIndex(), new Layouts.DualCitizenship(), new Layouts.CitizenshipScores(), new Layouts.AbelCohenFlows(),
    ];

    /// <summary>The importer of a file, with the file in the encoding that it was recognised in; null where none knows it.</summary>
    internal static (Importer Importer, SourceFile File)? Find(SourceFile file, Sdmx.Import.FlowMappings? mappings = null)
    {
        // A user's mappings of SDMX flows come before those that ship.
        if (mappings is not null && new Sdmx.Import.SdmxData(mappings) is var sdmx && sdmx.Recognises(file)) return (sdmx, file);
        if (All.FirstOrDefault(i => i.Recognises(file)) is { } importer) return (importer, file);
        if (!file.Table.Faults.Any(f => f.Code == "table.encoding")) return null;
        foreach (var encoding in All.Select(i => i.Encoding).Where(e => e != TextEncoding.Detect).Distinct())
        {
            var other = file.In(encoding);
            if (All.FirstOrDefault(i => i.Encoding == encoding && i.Recognises(other)) is { } found) return (found, other);
        }
        return null;
    }

    /// <summary>Whether a file only helps to read others of its folder and holds no figures itself.</summary>
    internal static bool IsCompanion(SourceFile file) => ReferenceLists.IsOne(file) || All.Any(i => i.IsCompanion(file));
}
