using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Concord.Statistics.Tests.Sdmx;

/// <summary>A recorded service on this machine: answers by path, counts what was asked, and can misbehave.</summary>
internal sealed class StubService : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, Dictionary<string, string>, byte[]> answer;

    public StubService(Func<string, Dictionary<string, string>, byte[]> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Paths that were asked, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>A whole answer.</summary>
    public static byte[] Answer(int status, string body, params string[] headers) =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n{body}");

    /// <summary>An answer that says more bytes than come.</summary>
    public static byte[] Cut(string body, int bytes, params string[] headers)
    {
        var whole = Answer(200, body, headers);
        return whole[..(whole.Length - Encoding.UTF8.GetByteCount(body) + bytes)];
    }

    public void Dispose() => listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, leaveOpen: true);
                var path = (await reader.ReadLineAsync())!.Split(' ')[1];
                var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync() is { Length: > 0 } line) headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
                lock (Asked) Asked.Add(path);
                await stream.WriteAsync(answer(path, headers));
                client.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception e) when (e is ObjectDisposedException or SocketException or IOException)
        {
            // The test is over.
        }
    }
}
