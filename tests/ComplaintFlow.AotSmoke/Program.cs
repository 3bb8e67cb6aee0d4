Console.WriteLine("ComplaintFlow runs without reflection or code made at run time.");
