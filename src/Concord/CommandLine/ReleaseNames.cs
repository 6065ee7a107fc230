namespace Concord.Cli;

/// <summary>Names of releases as people type them: <c>undesa-stock/2024</c>.</summary>
internal static class ReleaseNames
{
    /// <summary>Dataset and edition.</summary>
    public static (string Dataset, string Edition) Split(string typed) => typed.Split('/') is [{ Length: > 0 } dataset, { Length: > 0 } edition]
        ? (dataset, edition)
        : throw new UsageError($"'{typed}' is not the name of a release. Write dataset/edition, as 'concord releases' lists them: undesa-stock/2024.");
}
