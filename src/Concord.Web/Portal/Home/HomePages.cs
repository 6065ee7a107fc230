using Concord.Web.Portal.Site;

namespace Concord.Web.Portal.Home;

/// <summary>The first page.</summary>
internal static class HomePages
{
    public static Page Home(PageRequest request) => new(request.Text["Where migration policies meet"], typeof(HomeBody), [])
    { Description = request.Text["An open observatory for policy coherence on migration and development."] };
}
