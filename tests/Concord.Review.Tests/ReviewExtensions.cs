namespace Concord.Review.Tests;

internal static class ReviewExtensions
{
    public static ReviewSection Section(this CountryReview review, string id) => review.Sections.Single(s => s.Id == id);

    public static PictureBlock Picture(this CountryReview review, string id) => review.Sections.SelectMany(s => s.Blocks).OfType<PictureBlock>().Single(p => p.Id == id);

    public static bool HasPicture(this CountryReview review, string id) => review.Sections.SelectMany(s => s.Blocks).OfType<PictureBlock>().Any(p => p.Id == id);

    /// <summary>Every sentence of a review, for tests that look for a word anywhere.</summary>
    public static IEnumerable<string> Sentences(this CountryReview review) =>
        review.Headlines.SelectMany(h => new[] { h.Label, h.When, h.Value }).Append(review.Lede).Concat(review.Sections.Select(s => s.Title)).Concat(review.Sections.SelectMany(s => s.Blocks).SelectMany(b => b switch
        {
            PictureBlock p => [p.Picture.Title, p.Picture.Subtitle, p.Picture.Source, p.Picture.Chart.Title, p.Picture.Chart.Description, p.Remark, .. p.Picture.Badges.Select(x => x.Text), .. p.Picture.Table.Columns.Select(x => x.Header), .. p.Picture.Table.Rows.SelectMany(r => r)],
            Note n => n.Paragraphs.Append(n.Title),
            DatedFacts d => d.Facts.SelectMany(f => new[] { f.Name, f.Text }).Append(d.Remark),
            TableBlock t => t.Table.Rows.SelectMany(r => r).Concat(t.Table.Columns.Select(x => x.Header)).Append(t.Title),
            Missing m => [m.Reason, m.NextStep],
            _ => Array.Empty<string>(),
        }));
}
