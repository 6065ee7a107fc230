using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Concord.Policy;
using Concord.Review.Policies;
using Concord.Statistics.Lakes;

namespace Concord.Web.Portal.Site;

/// <summary>The figures and registers that pages are made from, as they are at one time. Pages of one snapshot never change.</summary>
public sealed class Snapshot
{
    private const int RecentKept = 12;

    private readonly ConcurrentDictionary<string, Lazy<object?>> memo = new(StringComparer.Ordinal);
    private readonly List<(string Name, object Value)> recent = [];

    internal Snapshot(Lake lake, IReadOnlyDictionary<string, Register> registers, DateOnly today, string registerStamp)
    {
        (Lake, Registers, Today) = (lake, registers, today);
        var names = lake.Releases.Select(r => r.Name + " " + string.Join(' ', r.Tables.Select(t => t.Sha256)));
        var all = string.Join('\n', [.. names, registerStamp, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), typeof(Snapshot).Assembly.ManifestModule.ModuleVersionId.ToString()]);
        Stamp = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }

    /// <summary>The figures.</summary>
    public Lake Lake { get; }

    /// <summary>Registers by alpha-3 code of their state.</summary>
    public IReadOnlyDictionary<string, Register> Registers { get; }

    /// <summary>The day on which the pages are written.</summary>
    public DateOnly Today { get; }

    /// <summary>Digest of releases, registers, day and program: pages of one stamp are the same bytes.</summary>
    public string Stamp { get; }

    /// <summary>A state's register, assessed; null where there is none.</summary>
    public RegisterView? RegisterOf(string code) =>
        Registers.TryGetValue(code, out var register) ? Once("register " + code, () => RegisterView.Of(Lake, register, code, Today)) : null;

    /// <summary>Computes something that a page and its files share; the last few are kept.</summary>
    public T Recent<T>(string name, Func<T> make) where T : class
    {
        lock (recent)
        {
            if (recent.Find(r => r.Name == name) is { Value: T kept }) return kept;
        }
        var made = make();
        lock (recent)
        {
            recent.Insert(0, (name, made));
            if (recent.Count > RecentKept) recent.RemoveAt(RecentKept);
        }
        return made;
    }

    /// <summary>Computes something once for all pages of the snapshot: lists that many pages read, not one for each page.</summary>
    public T Once<T>(string name, Func<T> make) => (T)memo.GetOrAdd(name, _ => new Lazy<object?>(() => make())).Value!;
}
