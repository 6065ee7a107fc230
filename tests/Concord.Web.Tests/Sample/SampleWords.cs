using Concord.Core;

namespace Concord.Web.Tests.Sample;

/// <summary>The sample's sentences in two languages.</summary>
internal sealed class SampleWords(Language language)
{
    public string this[string english, string arabic] => language == Language.Ar ? arabic : english;

    public string Lede => this[
        "Seven million people from the Philippines live abroad; 57% are women. In 2023 US$ 39 billion came home, equal to 8.9% of GDP.",
        "يعيش سبعة ملايين من الفلبين في الخارج، 57% منهم نساء. وعاد في 2023 إلى الوطن 39 مليار دولار، أي 8.9% من الناتج."];
}
