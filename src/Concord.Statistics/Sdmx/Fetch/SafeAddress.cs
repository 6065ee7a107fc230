using System.Net;
using System.Net.Sockets;
using Concord.Core;

namespace Concord.Statistics.Sdmx.Fetch;

/// <summary>Which addresses data may be fetched from: https of public hosts. http is for this machine only, and only where a test allows it.</summary>
internal static class SafeAddress
{
    /// <summary>Null, or why an address is refused.</summary>
    public static string? Refusal(Uri address, bool allowLoopback)
    {
        if (!address.IsAbsoluteUri) return "it is no whole address";
        if (address.UserInfo.Length > 0) return "it holds a name or a password";
        if (address.Scheme == Uri.UriSchemeHttps) return null;
        if (address.Scheme == Uri.UriSchemeHttp) return allowLoopback && address.IsLoopback ? null : "only https is fetched";
        return $"only https is fetched, not {address.Scheme}";
    }

    /// <summary>Whether an address of a machine is one of the public net.</summary>
    public static bool IsPublic(IPAddress ip)
    {
        if (ip.IsIPv4MappedToIPv6) ip = ip.MapToIPv4();
        if (IPAddress.IsLoopback(ip)) return false;
        var b = ip.GetAddressBytes();
        if (ip.AddressFamily == AddressFamily.InterNetwork)
        {
            return !(b[0] is 0 or 10 or 127 || b[0] >= 224 || (b[0] == 100 && b[1] is >= 64 and < 128) || (b[0] == 169 && b[1] == 254) || (b[0] == 172 && b[1] is >= 16 and < 32) ||
                (b[0] == 192 && (b[1] == 168 || (b[1] == 0 && b[2] is 0 or 2))) || (b[0] == 198 && b[1] is 18 or 19) || (b[0] == 198 && b[1] == 51 && b[2] == 100) || (b[0] == 203 && b[1] == 0 && b[2] == 113));
        }
        // Global unicast only, without the spaces that carry an IPv4 address or are for documentation.
        return (b[0] & 0xE0) == 0x20 && !(b[0] == 0x20 && b[1] == 0x02) && !(b[0] == 0x20 && b[1] == 0x01 && b[2] is 0x00 or 0x0D && b[3] is 0x00 or 0xB8);
    }

    /// <summary>A handler that connects to vetted addresses only: the name is looked up once, and the connection goes to what was looked up.</summary>
    public static SocketsHttpHandler Handler(bool allowLoopback) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = !allowLoopback,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        ConnectCallback = async (context, cancel) =>
        {
            var host = context.DnsEndPoint.Host;
            var all = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel);
            var allowed = all.Where(a => IsPublic(a) || (allowLoopback && IPAddress.IsLoopback(a))).ToArray();
            if (allowed.Length == 0) throw new Unavailable($"{host} is not on the public net; data are not fetched from there.", retry: false);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
