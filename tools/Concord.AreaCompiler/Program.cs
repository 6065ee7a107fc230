using Concord.AreaCompiler;

// Compiles the tables beside this file into the resource that Concord.Core embeds. Run from anywhere inside the project:
//   dotnet run --project tools/Concord.AreaCompiler
var root = new DirectoryInfo(Environment.CurrentDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "Concord.slnx"))) root = root.Parent;
if (root is null)
{
    Console.Error.WriteLine("area-compiler: no folder above this one holds Concord.slnx. Run it inside the project.");
    return 2;
}
var (table, faults) = Compiler.Compile(Path.Combine(root.FullName, "tools", "Concord.AreaCompiler", "sources"));
foreach (var fault in faults) Console.Error.WriteLine(fault);
if (faults.Count > 0) return 1;
var target = Path.Combine(root.FullName, "src", "Concord.Core", "Areas", "areas.txt");
File.WriteAllText(target, table);
Console.WriteLine($"{Path.GetRelativePath(Environment.CurrentDirectory, target)}: {table.Length} characters");
return 0;
