using System.Globalization;
using Concord.Statistics.Releases;

namespace Concord.Statistics.Sdmx;

/// <summary>When a release came into the world: its day of publication, else the day that its edition names, else that of the newest release it was made from.</summary>
internal static class Vintage
{
    public static DateTimeOffset Of(Release release, IReadOnlyList<Release> all)
    {
        if (release.Provenance.Published is { } published) return At(published);
        if (Edition(release.Edition) is { } named) return At(named);
        var inputs = release.Sources.Select(s => all.FirstOrDefault(r => r.Name == s.Name)).OfType<Release>().Where(r => r != release).Select(r => Of(r, all)).ToList();
        if (inputs.Count > 0) return inputs.Max();
        return At(release.Provenance.AsOf ?? release.Provenance.Retrieved ?? new DateOnly(2000, 1, 1));
    }

    private static DateOnly? Edition(string edition)
    {
        foreach (var format in new[] { "yyyy-MM-dd", "yyyy-MM", "yyyy" })
        {
            if (DateOnly.TryParseExact(edition, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        }
        return null;
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
