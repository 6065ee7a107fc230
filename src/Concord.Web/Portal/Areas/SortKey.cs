using System.Globalization;
using System.Text;

namespace Concord.Web.Portal.Areas;

/// <summary>Order of names in a list: without case and accents; in Arabic without the article.</summary>
internal static class SortKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(letter)) key.Append(char.ToLowerInvariant(letter));
        }
        var text = key.ToString();
        return text.StartsWith("ال", StringComparison.Ordinal) ? text[2..] : text;
    }
}
