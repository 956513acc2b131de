using System.Net;
using Ec20Emulator.Modem.Networking;
namespace Ec20Emulator.Modem.Tests.Networking;
public class Probe{
 [Test] public async Task P(){
  var n=new OsNetwork(new OsNetworkOptions(),TimeProvider.System);
  TestContext.Out.WriteLine(await n.PingAsync(IPAddress.Loopback,32,default));
  TestContext.Out.WriteLine(await n.PingAsync(IPAddress.IPv6Loopback,32,default));
  using var p=new System.Net.NetworkInformation.Ping();
  var r=await p.SendPingAsync(IPAddress.Loopback,TimeSpan.FromSeconds(3),new byte[32]);
  TestContext.Out.WriteLine($"{r.Status} {r.Options?.Ttl} {r.Buffer.Length}");
 }}
